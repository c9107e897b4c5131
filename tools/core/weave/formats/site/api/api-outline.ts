import type {Api, ApiDeclaration, ApiModule} from '../../../../model/api.ts'
import {compareText} from '../../../../model/compare-text.ts'
import {Anchors} from '../anchors.ts'
import type {NamedPlace} from '../clause-facts.ts'
import type {Place} from '../place.ts'

/** Where the API is on the site, without any place in the sources: an edit of prose leaves it as it is. */
export interface ApiOutline {
  /** The package's own module first. */
  readonly modules: readonly ModuleOutline[]
  /** Types by name; of several the first. */
  readonly types: ReadonlyMap<string, Place>
  /** By clause, the declarations that stand in code which implements it. */
  readonly clauses: ReadonlyMap<string, readonly NamedPlace[]>
}

export interface ModuleOutline {
  readonly language: string
  /** From the root of the site. */
  readonly page: string
  readonly module: ApiModule
  readonly declarations: readonly DeclarationOutline[]
}

export interface DeclarationOutline {
  readonly declaration: ApiDeclaration
  readonly anchor: string
  /** The block that it is written in; of a member only where that is another one. */
  readonly site?: CodeSite
  readonly members: readonly DeclarationOutline[]
}

/** A block of reference code. */
export interface CodeSite {
  readonly file: string
  /** Its number in the document. */
  readonly block: number
  readonly clauses: readonly string[]
}

/** `siteOf` says which block an offset of a generated file comes from. */
export function apiOutlineOf(
  apis: readonly Api[],
  siteOf: (path: string, offset: number) => CodeSite | undefined
): ApiOutline {
  // The list of all modules.
  const addresses = new Anchors(['index'])
  const modules = apis.flatMap(({language, modules: all}) =>
    all
      .toSorted((left, right) => rankOf(left) - rankOf(right) || compareText(left.name, right.name))
      .map((module): ModuleOutline => {
        const anchors = new Anchors()
        const page = `api/${addressOf(module, addresses)}.html`
        return {language, page, module, declarations: outlinesOf(module, anchors, siteOf)}
      })
  )

  return {modules, types: typesOf(modules), clauses: clausesOf(modules)}
}

function rankOf({name}: ApiModule): number {
  return name === 'index' ? 0 : 1
}

/** `a.ts` and `a.mts` have one name, and to some disks `a` and `A` are one. */
function addressOf({name}: ApiModule, addresses: Anchors): string {
  const wish = name === 'index' ? 'package' : name
  const key = wish.toLowerCase()
  return wish + addresses.take(key).slice(key.length)
}

function outlinesOf(
  {path, declarations}: ApiModule,
  anchors: Anchors,
  siteOf: (path: string, offset: number) => CodeSite | undefined
): readonly DeclarationOutline[] {
  return declarations.map((one) => outlineOf(one, ''))

  function outlineOf(declaration: ApiDeclaration, owner: string, around?: CodeSite): DeclarationOutline {
    const {name, start, members} = declaration
    const full = `${owner}${name}`
    const found = start === undefined ? undefined : siteOf(path, start)
    const isNews = found && (found.file !== around?.file || found.block !== around.block)
    return {
      declaration,
      anchor: anchors.take(full.replaceAll(/\s+/gu, '-')),
      ...(isNews && {site: found}),
      members: members.map((member) => outlineOf(member, `${full}.`, found ?? around))
    }
  }
}

const typeKinds: ReadonlySet<string> = new Set(['class', 'interface', 'type', 'enum'])

function typesOf(modules: readonly ModuleOutline[]): ReadonlyMap<string, Place> {
  const types = modules.flatMap(({page, declarations}) =>
    declarations
      .filter(({declaration}) => typeKinds.has(declaration.kind))
      .map(({declaration, anchor}) => [declaration.name, {page, anchor}] as const)
  )
  return new Map(types.toReversed())
}

function clausesOf(modules: readonly ModuleOutline[]): ReadonlyMap<string, readonly NamedPlace[]> {
  const places = new Map<string, NamedPlace[]>()
  for (const {page, declarations} of modules) for (const one of declarations) add(one, page)
  return places

  function add({declaration, anchor, site, members}: DeclarationOutline, page: string, owner = ''): void {
    const title = `${owner}${declaration.name}`
    for (const clause of new Set(site?.clauses)) {
      const known = places.get(clause) ?? []
      known.push({page, anchor, title})
      places.set(clause, known)
    }
    for (const member of members) add(member, page, `${title}.`)
  }
}
