import {
  SymbolFlags,
  type Checker,
  type Project,
  type Symbol as Declared,
  type Type
} from 'typescript7/unstable/sync'
import type {CompilerHovers, CompilerHover} from '../protocol.ts'
import {declarationText} from './declaration-text.ts'
import {namesIn, type Declarator, type NamedPlace} from './names-in.ts'

/** UTF-16 units; a longer declaration helps nobody who points at a name. */
const longestDeclaration = 600
const longestComment = 400

interface Use {
  readonly place: NamedPlace
  readonly symbol: Declared
  readonly type: Type
}

/** What the compiler says of every name in some files of a program. */
export function hoversOf(project: Project, paths: readonly string[]): CompilerHovers {
  const {program, checker} = project
  const uses = paths.map((path) => {
    const file = program.getSourceFile(path)
    return {path, uses: file ? usesOf(namesIn(file), checker) : []}
  })
  const texts = new Texts(project, declaratorsOf(uses.flatMap((one) => one.uses)))
  const files = uses.map(({path, uses: own}) => ({
    file: path,
    hovers: own.flatMap((use): readonly CompilerHover[] => {
      const text = texts.indexOf(use)
      const {node} = use.place
      return text === undefined ? [] : [{start: node.getStart(), end: node.getEnd(), text}]
    })
  }))
  return {texts: texts.all, files}
}

/** One question for all names of a file, not one for each. */
function usesOf(places: readonly NamedPlace[], checker: Checker): readonly Use[] {
  if (places.length === 0) return []
  const nodes = places.map(({node}) => node)
  const symbols = checker.getSymbolAtLocation(nodes)
  const types = checker.getTypeAtLocation(nodes)

  return places.flatMap((place, at): readonly Use[] => {
    const [symbol, type] = [symbols[at], types[at]]
    if (!symbol || !type || checker.isUndefinedSymbol(symbol) || checker.isUnknownSymbol(symbol)) return []
    return [{place, symbol, type}]
  })
}

function declaratorsOf(uses: readonly Use[]): ReadonlyMap<number, Declarator> {
  return new Map(
    uses.flatMap(({place, symbol}) => (place.declaredBy ? [[symbol.id, place.declaredBy] as const] : []))
  )
}

/** What is said of declarations, each text once. */
class Texts {
  readonly #project: Project
  readonly #declarators: ReadonlyMap<number, Declarator>
  readonly #numbers = new Map<string, number>()
  readonly #known = new Map<string, number | undefined>()
  readonly #comments = new Map<number, string>()

  constructor(project: Project, declarators: ReadonlyMap<number, Declarator>) {
    this.#project = project
    this.#declarators = declarators
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  indexOf({symbol: named, type}: Use): number | undefined {
    const key = `${named.id} ${type.id}`
    if (!this.#known.has(key)) this.#known.set(key, this.#add(named, type))
    return this.#known.get(key)
  }

  #add(named: Declared, type: Type): number | undefined {
    const symbol = named.flags & SymbolFlags.Alias ? this.#project.checker.getAliasedSymbol(named) : named
    const declaredBy = this.#declarators.get(symbol.id)
    const declaration = declarationText({symbol, type, declaredBy}, this.#project)
    if (declaration === undefined) return undefined
    const comment = this.#commentOf(symbol)
    const text = [cut(declaration, longestDeclaration), ...(comment ? [comment] : [])].join('\n\n')
    const number = this.#numbers.get(text) ?? this.#numbers.size
    this.#numbers.set(text, number)
    return number
  }

  #commentOf(symbol: Declared): string {
    const known = this.#comments.get(symbol.id)
    if (known !== undefined) return known
    const [first = ''] = this.#project.checker
      .getDocumentationCommentOfSymbol(symbol)
      .trim()
      .split(/\n\s*\n/u)
    const comment = cut(first.replaceAll(/\s+/gu, ' ').trim(), longestComment)
    this.#comments.set(symbol.id, comment)
    return comment
  }
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
