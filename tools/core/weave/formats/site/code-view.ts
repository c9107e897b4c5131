import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block} from '../../../model/block.ts'
import {includeOf} from '../../../model/include.ts'
import {codeLines, type Marks} from '../html/code-lines.ts'
import type {Token} from '../html/highlight/token.ts'
import type {CodeView} from '../html/surroundings.ts'
import {clauseLink} from '../html/write-phrases.ts'
import {text} from '../html/text.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'

export interface CodeInput {
  readonly block: Block
  readonly id: string | undefined
  readonly marks: Marks
  readonly tokensOf: (block: Block) => readonly (readonly Token[])[]
  readonly outline: SiteOutline
  readonly links: Links
  /** Where it is in its source. */
  readonly source: Place
}

/** How a block is shown: with what it is above it, and what it includes as links. Tests and vectors are shown in their source. */
export function viewOf({block, id, marks, tokensOf, outline, links, source}: CodeInput): CodeView {
  const kind = evidenceKindOf(block)
  return {
    block,
    ...(id !== undefined && {id}),
    ...(kind !== undefined && {evidence: {kind, href: links.to(source)}}),
    caption: captionOf(block, id, links),
    lines: () => codeLines(tokensOf(block), withIncludes({block, marks, outline, links}))
  }
}

function evidenceKindOf(block: Block): string | undefined {
  switch (block.role) {
    case 'test':
      return block.vectors ? `Tests with each vector of the kind ${block.vectors.name}` : 'Tests'
    case 'vector':
      return `Vectors of the kind ${block.kind.name}`
    default:
      return undefined
  }
}

function captionOf(block: Block, id: string | undefined, links: Links): readonly ElementContent[] {
  const clauses = 'clauses' in block ? block.clauses : []
  const names = clauses.flatMap(({name}, at): readonly ElementContent[] => [
    ...(at === 0 ? [] : [text(', ')]),
    clauseLink(name, links)
  ])
  const what = whatOf(block, id)
  if (names.length === 0) return what
  const verb = verbs[block.role] ?? 'about'
  return [
    ...what,
    text(what.length > 0 ? ` · ${verb} ` : `${verb.charAt(0).toUpperCase()}${verb.slice(1)} `),
    ...names
  ]
}

const verbs: Readonly<Partial<Record<Block['role'], string>>> = {
  reference: 'implements',
  example: 'shows'
}

function whatOf(block: Block, id: string | undefined): readonly ElementContent[] {
  switch (block.role) {
    case 'reference': {
      const name = block.name && h('a', {href: `#${id}`}, `#${block.name.name}`)
      if (!block.target) return name ? [name] : []
      return [h('code', block.target.name), ...(name ? [text(' · '), name] : [])]
    }
    case 'example':
      if (block.errors.length === 0) return [text('Example')]
      return [text(`Example that must be refused with ${block.errors.map(({name}) => name).join(', ')}`)]
    case 'output':
      return [text('Output')]
    default:
      return []
  }
}

/** The line that stands for other blocks leads to the first of them. */
function withIncludes({
  block: {lines, language},
  marks,
  outline,
  links: {to}
}: Omit<CodeInput, 'id' | 'tokensOf' | 'source'>): Marks {
  const all = new Map(marks)

  for (const [at, line] of lines.entries()) {
    const include = includeOf(line, language)
    const place = include && outline.named.get(`${language} ${include.name}`)
    if (!place) continue
    const start = include.span.start - line.span.start
    all.set(at, [{start, end: start + include.name.length, href: to(place)}])
  }

  return all
}
