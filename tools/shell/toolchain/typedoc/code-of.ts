import {TypeScript as ts} from 'typedoc'

/** UTF-16 units: what is longer is no signature that anybody reads. */
const longest = 4000

/** The declarations of one name as their author wrote them, without what they do; of several ways to call it, each. */
export function codeOf(declarations: readonly ts.Declaration[], file: ts.SourceFile): readonly string[] {
  const calls = declarations.filter((node) => ts.isFunctionLike(node))
  const promises = calls.filter((node) => !('body' in node && node.body))
  const shown = promises.length > 0 ? promises : declarations
  return shown.flatMap((node) =>
    textOf(node, file).map((text) => shortened(aligned(text, indentAt(node, file))))
  )
}

function textOf(node: ts.Declaration, file: ts.SourceFile): readonly string[] {
  const upTo = (end: number): string => file.text.slice(node.getStart(file), end)

  if (ts.isVariableDeclaration(node)) return [variable(node, file)]
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node))
    return [upTo(node.members.pos).replace(/\s*\{$/u, '')]
  if (ts.isModuleDeclaration(node)) return [`namespace ${node.name.getText(file)}`]
  if (ts.isPropertyDeclaration(node) || ts.isPropertySignature(node)) {
    return [upTo((node.type ?? node.questionToken ?? node.name).end)]
  }
  if (ts.isFunctionLike(node) && 'body' in node && node.body) return [upTo(node.body.getStart(file))]
  return ts.isSourceFile(node) ? [] : [upTo(node.end)]
}

/** With its type, or what it is called with, where its author wrote them down. */
function variable(node: ts.VariableDeclaration, file: ts.SourceFile): string {
  const {name, type, initializer, parent} = node
  const word = parent.flags & ts.NodeFlags.Const ? 'const' : 'let'
  const isCalled = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
  const end = type?.end ?? (isCalled ? initializer.body.getStart(file) : name.end)
  return `${word} ${file.text.slice(node.getStart(file), end).replace(/\s*=>\s*$/u, '')}`
}

/** As it would stand at the margin, without `export` and what ends it. */
function aligned(text: string, indent: number): string {
  const [first = '', ...others] = text
    .replace(/^export (?:default )?(?:declare )?/u, '')
    .replace(/[\s;,]+$/u, '')
    .split('\n')
  return [first, ...others.map((line) => line.slice(Math.min(indent, indentOf(line))))].join('\n')
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Of the line that a node starts in. */
function indentAt(node: ts.Node, file: ts.SourceFile): number {
  const start = node.getStart(file)
  return indentOf(file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start) + '.')
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
