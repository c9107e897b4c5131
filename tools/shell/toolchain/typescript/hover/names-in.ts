import {
  isBindingElement,
  isIdentifier,
  isParameterDeclaration,
  isPrivateIdentifier,
  isVariableDeclaration,
  isVariableDeclarationList,
  NodeFlags,
  type Identifier,
  type Node,
  type PrivateIdentifier,
  type SourceFile
} from 'typescript7/unstable/ast'

/** A name in the code. */
export interface NamedPlace {
  readonly node: Identifier | PrivateIdentifier
  /** What declares the name, where this is its declaration and a variable's. */
  readonly declaredBy?: Declarator
}

export type Declarator = 'const' | 'let' | 'var' | '(parameter)'

/** Every name in a file, in the order of the text. */
export function namesIn(file: SourceFile): readonly NamedPlace[] {
  const names: NamedPlace[] = []
  const waiting: Node[] = [file]

  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isIdentifier(node) || isPrivateIdentifier(node)) names.push(placeOf(node))
    const children: Node[] = []
    node.forEachChild((child) => void children.push(child))
    waiting.push(...children.toReversed())
  }

  return names
}

function placeOf(node: NamedPlace['node']): NamedPlace {
  const {parent} = node
  const declares =
    (isVariableDeclaration(parent) || isBindingElement(parent) || isParameterDeclaration(parent)) &&
    parent.name === node
  const declaredBy = declares ? declaratorOf(parent) : undefined
  return {node, ...(declaredBy && {declaredBy})}
}

/** Names may be taken out of patterns, which stand in a declaration at last. */
function declaratorOf(declaration: Node): Declarator | undefined {
  let node = declaration
  while (!isParameterDeclaration(node) && !isVariableDeclaration(node)) node = node.parent
  if (isParameterDeclaration(node)) return '(parameter)'
  if (!isVariableDeclarationList(node.parent)) return undefined
  const {flags} = node.parent
  if (flags & NodeFlags.Const) return 'const'
  return flags & NodeFlags.Let ? 'let' : 'var'
}
