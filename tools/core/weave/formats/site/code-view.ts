import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block} from '../../../model/block.ts'
import {includeOf} from '../../../model/include.ts'
import {codeLines, type Marks} from '../html/code-lines.ts'
import {highlight} from '../html/highlight.ts'
import {languageName} from '../html/language-name.ts'
import type {CodeView} from '../html/surroundings.ts'
import {clauseLink} from '../html/write-phrases.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'

export interface CodeInput {
  readonly block: Block
  readonly id: string | undefined
  readonly marks: Marks
  readonly outline: SiteOutline
  readonly links: Links
}

/** How a block is shown: with what it is above it, and what it includes as links. Tests and vectors are folded. */
export function viewOf({block, id, marks, outline, links}: CodeInput): CodeView {
  return {
    block,
    ...(id !== undefined && {id}),
    caption: captionOf(block, id, links),
    lines: () => codeLines(highlight(block), withIncludes(marks, block, outline, links)),
    folded: block.role === 'test' || block.role === 'vector'
  }
}

function captionOf(block: Block, id: string | undefined, links: Links): readonly ElementContent[] {
  const what = whatOf(block, id)
  if (what.length === 0) return []
  const verb =
    block.role === 'reference' ? ' · implements ' : block.role === 'example' ? ' · shows ' : ' · verifies '
  const clauses = 'clauses' in block ? block.clauses : []
  return [
    ...what,
    ...clauses.flatMap(({name}, at): readonly ElementContent[] => [
      text(at === 0 ? verb : ', '),
      clauseLink(name, links)
    ])
  ]
}

function whatOf(block: Block, id: string | undefined): readonly ElementContent[] {
  switch (block.role) {
    case 'reference': {
      const name = block.name && h('a', {href: `#${id}`}, `#${block.name.name}`)
      if (!block.target) return name ? [name] : []
      return [h('code', block.target.name), ...(name ? [text(' · '), name] : [])]
    }
    case 'test':
      return [
        text(
          `Test in ${languageName(block.language)}${block.vectors ? ` of each vector of \`${block.vectors.name}\`` : ''}`
        )
      ]
    case 'vector':
      return [text(`Vector of \`${block.kind.name}\``)]
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
function withIncludes(marks: Marks, {lines, language}: Block, outline: SiteOutline, {to}: Links): Marks {
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

function text(value: string): ElementContent {
  return {type: 'text', value}
}
