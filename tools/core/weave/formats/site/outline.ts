import type {Project} from '../../../model/project.ts'
import {termKeyOf} from '../../../model/term.ts'
import {Anchors} from './anchors.ts'
import type {BlockFacts, DocumentFacts, RequirementFacts} from './document-facts.ts'
import {levelsOf} from './levels.ts'
import {pageOf, sourcePageOf} from './page-of.ts'
import type {Heading} from './contents.ts'
import type {Place} from './place.ts'
import {slugOf} from './slug.ts'

/**
 * Where everything is on the site.
 *
 * It says nothing of running text and of places in the sources, so that an edit of prose leaves it as it is and only one
 * document is woven again.
 */
export interface SiteOutline {
  /** Of the standard. */
  readonly title: string
  /** In the order in which they are listed. */
  readonly pages: readonly PageOutline[]
  readonly documents: ReadonlyMap<string, DocumentOutline>
  readonly clauses: ReadonlyMap<string, DefinedPlace>
  /** By term key. */
  readonly terms: ReadonlyMap<string, DefinedPlace & {readonly name: string}>
  readonly requirements: ReadonlyMap<string, DefinedPlace & RequirementFacts>
  /** By file, and by file and slug with `#` between. */
  readonly links: ReadonlyMap<string, Place>
  /** By clause, what implements it. */
  readonly code: ReadonlyMap<string, readonly CodePlace[]>
  /** By language and name of a block that others include, with a space between. */
  readonly named: ReadonlyMap<string, Place>
  /** By language and id of a test, an example or a vector, with a space between. */
  readonly cases: ReadonlyMap<string, Place>
}

export interface PageOutline {
  readonly path: string
  readonly title: string
  readonly files: readonly string[]
  readonly headings: readonly Heading[]
}

export interface DocumentOutline {
  readonly page: string
  /** What the ids of its footnotes begin with. */
  readonly label: string
  /** For each heading its level and id; absent for one that opens no section. */
  readonly headings: readonly (Heading | undefined)[]
  /** For each block its id; absent for one that nothing leads to. */
  readonly blocks: readonly (string | undefined)[]
}

export interface DefinedPlace extends Place {
  readonly anchor: string
  /** The document that defines it. */
  readonly file: string
}

export interface CodePlace extends Place {
  /** Such as `core/response.ts`. */
  readonly title: string
}

/** `all` are the facts of the documents in reading order. */
export function siteOutlineOf(all: readonly DocumentFacts[], project: Project): SiteOutline {
  const published = all.filter(({file, retirements}) => !file.endsWith('/retired.md') || retirements > 0)
  const anchors = new Map<string, Anchors>()
  const anchorsOf = (page: string): Anchors => {
    const known = anchors.get(page) ?? new Anchors()
    anchors.set(page, known)
    return known
  }
  const pageOfFile = new Map(published.map(({file}) => [file, pageOf(file, project)]))
  const pageFor = (file: string) => pageOfFile.get(file) ?? 'index.html'

  const clauses = new Map<string, DefinedPlace>()
  const terms = new Map<string, DefinedPlace & {readonly name: string}>()
  const requirements = new Map<string, DefinedPlace & RequirementFacts>()

  // What other documents are most likely to lead to has the first choice of ids.
  for (const {file, ...facts} of published) {
    const page = pageFor(file)
    const own = anchorsOf(page)
    for (const id of facts.clauses) if (!clauses.has(id)) clauses.set(id, {page, anchor: own.take(id), file})
    for (const one of facts.requirements) {
      if (!requirements.has(one.id)) requirements.set(one.id, {page, anchor: own.take(one.id), file, ...one})
    }
    for (const name of facts.terms) {
      const key = termKeyOf(name)
      if (!terms.has(key)) terms.set(key, {page, anchor: own.take(`term-${slugOf(name)}`), file, name})
    }
  }

  const links = new Map<string, Place>()
  const code = new Map<string, CodePlace[]>()
  const named = new Map<string, Place>()
  const cases = new Map<string, Place>()
  const documents = new Map<string, DocumentOutline>()
  const labels = new Anchors()
  const titled = new Set<string>()
  const levels = levelsOf(published, pageFor, project)

  for (const {file, ...facts} of published) {
    const page = pageFor(file)
    const own = anchorsOf(page)
    const label = labels.take(labelOf(file))

    const headings = facts.headings.map(({slug, text, opens, requirement}, at): Heading | undefined => {
      const known = requirement === undefined ? undefined : requirements.get(requirement)
      const depth = levels.get(file)?.[at]
      if (!opens || depth === undefined) return undefined
      const isFirst = known?.file === file && !titled.has(known.id)
      if (isFirst) titled.add(known.id)
      const id = isFirst ? known.anchor : own.take(slug, `${label}-${slug}`)
      links.set(`${file}#${slug}`, {page, anchor: id})
      return {id, title: text, depth}
    })
    const [first] = headings
    links.set(file, {page, ...(first && first.depth > 1 && {anchor: first.id})})

    const blocks = facts.blocks.map((block): string | undefined => {
      const wish = anchorOf(block)
      if (wish === undefined) return undefined
      const anchor = own.take(wish)
      const place: Place = {page: block.hidden ? sourcePageOf(file) : page, anchor}
      if (block.role === 'reference') {
        for (const clause of new Set(block.clauses)) {
          const known = code.get(clause) ?? []
          known.push({...place, title: titleOf(block)})
          code.set(clause, known)
        }
        const key = `${block.language} ${block.name}`
        if (block.name !== undefined && !named.has(key)) named.set(key, place)
      } else {
        const key = `${block.language} ${block.id}`
        if (!cases.has(key)) cases.set(key, place)
      }
      return anchor
    })

    documents.set(file, {page, label, headings, blocks})
  }

  const title = published.find((one) => one.title !== undefined)?.title ?? project.title

  return {
    title,
    pages: pagesOf(published, documents, title),
    documents,
    clauses,
    terms,
    requirements,
    links,
    code,
    named,
    cases
  }
}

/** `pep/30-specification/40-request.md` is `specification-request`. */
function labelOf(file: string): string {
  const words = file
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/^\d+-/u, ''))
  return slugOf(words.join('-').replace(/\.md$/u, ''))
}

function anchorOf({role, language, id, name, target}: BlockFacts): string | undefined {
  if (role === 'reference') return `code-${slugOf(name ?? target ?? '')}`
  return id === undefined ? undefined : `${role}-${language}-${slugOf(id)}`
}

function titleOf({name, target, language}: BlockFacts): string {
  if (target !== undefined) return name === undefined ? target : `${target} #${name}`
  return name === undefined ? language : `#${name}`
}

function pagesOf(
  published: readonly DocumentFacts[],
  documents: ReadonlyMap<string, DocumentOutline>,
  name: string
): readonly PageOutline[] {
  const files = new Map<string, string[]>([['index.html', []]])

  for (const {file} of published) {
    const page = documents.get(file)?.page ?? ''
    const known = files.get(page)
    if (known) known.push(file)
    else files.set(page, [file])
  }

  return Array.from(files, ([path, own]) => {
    const headings = own.flatMap(
      (file) => documents.get(file)?.headings.filter((one) => one !== undefined) ?? []
    )
    return {path, title: titleOfPage(path, headings), files: own, headings}
  })

  function titleOfPage(path: string, [first]: readonly Heading[]): string {
    if (path === 'index.html') return name
    if (path === 'requirements.html') return 'Requirements'
    return first?.depth === 1 ? first.title : path.replace(/^.*\/|\.html$/gu, '')
  }
}
