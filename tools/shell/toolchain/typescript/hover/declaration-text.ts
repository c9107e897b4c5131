import {SyntaxKind} from 'typescript7/unstable/ast'
import {
  NodeBuilderFlags,
  SignatureKind,
  SymbolFlags,
  TypeFlags,
  type Checker,
  type Project,
  type Symbol as Declared,
  type Type
} from 'typescript7/unstable/sync'
import {callableText} from './callable-text.ts'
import type {Declarator} from './names-in.ts'

/** Types by the names that the code has for them, wherever those were declared. */
const byName: NodeBuilderFlags =
  NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope | NodeBuilderFlags.IgnoreErrors

export interface Declaration {
  /** What is declared; no alias of it. */
  readonly symbol: Declared
  /** Its type where it is used: narrower, perhaps, than where it is declared. */
  readonly type: Type
  /** Of a variable, as far as its declaration was seen. */
  readonly declaredBy?: Declarator | undefined
}

/** A declaration as an editor shows it; absent for what has none, such as a module. */
export function declarationText(
  {symbol, type: used, declaredBy}: Declaration,
  project: Project
): string | undefined {
  const {checker} = project
  const {flags, name} = symbol
  const typeText = (): string => textOf(typeOf(symbol, used, checker), checker)

  if (flags & SymbolFlags.Class) return `class ${declaredText()}`
  if (flags & SymbolFlags.Enum) return `enum ${name}`
  if (flags & SymbolFlags.Function) return callable(`function ${name}`)
  if (flags & SymbolFlags.Method) return callable(`(method) ${memberName(symbol)}`)
  if (flags & SymbolFlags.Property) return `(property) ${memberName(symbol)}: ${typeText()}`
  if (flags & SymbolFlags.EnumMember) return `(enum member) ${memberName(symbol)}`
  if (flags & SymbolFlags.Accessor) return `(accessor) ${memberName(symbol)}: ${typeText()}`
  if (flags & SymbolFlags.Variable) return `${declaredBy ?? variable()} ${name}: ${typeText()}`
  if (flags & SymbolFlags.Interface) return `interface ${declaredText()}`
  if (flags & SymbolFlags.TypeParameter) return `(type parameter) ${name}`
  if (flags & SymbolFlags.TypeAlias) return `type ${declaredText()} = ${alias()}`
  return undefined

  function variable(): string {
    return flags & SymbolFlags.BlockScopedVariable ? 'const' : 'var'
  }

  function callable(head: string): string {
    const text = typeText()
    return callableText(head, text) ?? overloaded(head) ?? `${head}: ${text}`
  }

  /** The first of several ways to call it, and how many others there are. */
  function overloaded(head: string): string | undefined {
    const [first, ...others] = checker.getSignaturesOfType(used, SignatureKind.Call)
    if (!first || others.length === 0) return undefined
    const node = checker.signatureToSignatureDeclaration(first, SyntaxKind.FunctionType, undefined, byName)
    const text = node && callableText(head, oneLine(project.emitter.printNode(node)))
    return text && `${text} (+${others.length} overload${others.length === 1 ? '' : 's'})`
  }

  function declaredText(): string {
    const text = textOf(checker.getDeclaredTypeOfSymbol(symbol), checker)
    return text.startsWith(name) ? text : name
  }

  function alias(): string {
    return textOf(checker.getDeclaredTypeOfSymbol(symbol), checker, NodeBuilderFlags.InTypeAlias)
  }
}

/** Where a private member is declared, the compiler knows the type of the member only. */
function typeOf(symbol: Declared, used: Type, checker: Checker): Type {
  return used.flags & TypeFlags.Any ? (checker.getTypeOfSymbol(symbol) ?? used) : used
}

/** `Fields.get`, or `get` in a type without a name. */
function memberName(symbol: Declared): string {
  const owner = symbol.getParent()?.name ?? ''
  const name = `${symbol.name.replace(/^__#\d+@/u, '')}${symbol.flags & SymbolFlags.Optional ? '?' : ''}`
  return /^[A-Za-z_$]/u.test(owner) && !owner.startsWith('__') ? `${owner}.${name}` : name
}

function textOf(type: Type, checker: Checker, flags: NodeBuilderFlags = NodeBuilderFlags.None): string {
  return withoutFiles(checker.typeToString(type, undefined, byName | flags))
}

function oneLine(text: string): string {
  return withoutFiles(text.replaceAll(/\s+/gu, ' '))
}

/** A type from elsewhere is named by its file on this machine. */
function withoutFiles(text: string): string {
  return text.replaceAll(/(?:typeof )?import\("[^"]*"\)(?<member>\.?)/gu, (_, member: string) =>
    member ? '' : 'module'
  )
}
