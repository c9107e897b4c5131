import type {Block} from '../../../model/block.ts'
import type {Document} from '../../../model/document.ts'
import {fieldValuesOf} from '../../../model/field-values.ts'
import {remembered} from '../../../model/remembered.ts'
import type {RequirementStatus} from '../../../model/requirement.ts'

/** What a document has that others may lead to; it says nothing of running text and of places, so that an edit of prose leaves it equal. */
export interface DocumentFacts {
  readonly file: string
  /** Of the standard, where the front matter says it. */
  readonly title?: string
  readonly headings: readonly HeadingFacts[]
  readonly clauses: readonly string[]
  readonly terms: readonly string[]
  readonly requirements: readonly RequirementFacts[]
  readonly retirements: number
  readonly blocks: readonly BlockFacts[]
}

export interface HeadingFacts {
  readonly depth: number
  readonly text: string
  readonly slug: string
  /** Whether it opens a section: one within a list or a quote does not. */
  readonly opens: boolean
  /** Of the requirement that it is the heading of. */
  readonly requirement?: string
}

export interface RequirementFacts {
  readonly id: string
  readonly title: string
  readonly status: RequirementStatus
}

export interface BlockFacts {
  readonly role: Block['role']
  readonly language: string
  readonly hidden: boolean
  /** Of a test, an example or a vector. */
  readonly id?: string
  /** What others include it by. */
  readonly name?: string
  readonly target?: string
  readonly clauses: readonly string[]
}

/** The facts of a document, and the page that it is published on. */
export interface Published {
  readonly facts: DocumentFacts
  readonly page: string
}

export const documentFactsOf = remembered((document: Document): DocumentFacts => {
  const {file, text, frontMatter, headings, tree, clauses, terms, retirements, blocks} = document
  const starts = new Set(tree.children.map(({position}) => position?.start.offset))
  const requirements = new Map(document.requirements.map(({id, span}) => [span.start, id]))
  const field = frontMatter.find(({key}) => key.name.toLowerCase() === 'title')
  const [title] = field ? fieldValuesOf(field, text) : []

  return {
    file,
    ...(title && {title: title.text}),
    headings: headings.map(({depth, text: words, slug, span}) => {
      const requirement = requirements.get(span.start)
      return {
        depth,
        text: words,
        slug,
        opens: starts.has(span.start),
        ...(requirement !== undefined && {requirement})
      }
    }),
    clauses: clauses.map(({id}) => id),
    terms: terms.map(({name}) => name),
    requirements: document.requirements.map(({id, title: words, status}) => ({id, title: words, status})),
    retirements: retirements.length,
    blocks: blocks.map(factsOf)
  }
})

const factsOf = remembered((block: Block): BlockFacts => {
  const {role, language, hidden} = block
  return {
    role,
    language,
    hidden,
    ...('id' in block && {id: block.id}),
    ...('name' in block && {name: block.name.name}),
    ...('target' in block && {target: block.target.name}),
    clauses: 'clauses' in block ? block.clauses.map(({name}) => name) : []
  }
})
