import type {Project} from '../../../model/project.ts'
import {Anchors, type PageAnchors} from './anchors.ts'
import type {Heading} from './contents.ts'
import type {Definitions} from './definitions.ts'
import type {BlockFacts, Published} from './document-facts.ts'
import {levelsOf} from './levels.ts'
import {slugOf} from './slug.ts'
import {titlingOf} from './titling.ts'

/** Where a document is, and the ids of what is in it. */
export interface DocumentOutline {
  readonly page: string
  /** What the ids of its footnotes begin with. */
  readonly label: string
  /** For each heading its level and id; absent for one that opens no section. */
  readonly headings: readonly (Heading | undefined)[]
  /** For each block its id; absent for one that nothing leads to. */
  readonly blocks: readonly (string | undefined)[]
}

/** Of the title above the text of a page. */
const titleId = 'title'

/** By file. */
export function documentOutlinesOf(
  published: readonly Published[],
  {
    anchors,
    definitions: {requirements},
    project,
    title
  }: {
    readonly anchors: PageAnchors
    readonly definitions: Definitions
    readonly project: Project
    /** Of the standard. */
    readonly title: string
  }
): ReadonlyMap<string, DocumentOutline> {
  const labels = new Anchors()
  const titled = new Set<string>()
  const titling = titlingOf(published, title)
  const levels = levelsOf(published, project, titling)

  return new Map(
    published.map(({facts: {file, headings, blocks}, page}): [string, DocumentOutline] => {
      const own = anchors(page)
      const label = labels.take(labelOf(file))

      return [
        file,
        {
          page,
          label,
          headings: headings.map(({slug, text, opens, requirement}, at) => {
            const depth = levels.get(file)?.[at]
            if (!opens || depth === undefined) return undefined
            if (file === titling && depth === 1) return {id: titleId, title: text, depth}
            const known = requirement === undefined ? undefined : requirements.get(requirement)
            if (known?.file !== file || titled.has(known.id))
              return {id: own.take(slug, `${label}-${slug}`), title: text, depth}
            titled.add(known.id)
            return {id: known.anchor, title: known.title, depth}
          }),
          blocks: blocks.map((block) => {
            const wish = wishOf(block)
            return wish === undefined ? undefined : own.take(wish)
          })
        }
      ]
    })
  )
}

/** `pep/30-specification/40-request.md` is `specification-request`. */
function labelOf(file: string): string {
  const words = file
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/^\d+-/u, ''))
  return slugOf(words.join('-').replace(/\.md$/u, ''))
}

function wishOf({role, language, id, name, target}: BlockFacts): string | undefined {
  if (role === 'reference') return `code-${slugOf(name ?? target ?? '')}`
  return id === undefined ? undefined : `${role}-${language}-${slugOf(id)}`
}
