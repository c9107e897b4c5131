import type {Block, Line as CodeLine} from '../../../model/block.ts'
import {isEvidence} from '../../../model/is-evidence.ts'
import type {Code} from '../../../model/markdown.ts'
import {spanOf} from '../../../model/span-of.ts'
import {cleanText} from './clean-text.ts'
import {lexerOf} from './lexer.ts'
import {blank, type Line} from './line.ts'
import type {Surroundings} from './surroundings.ts'

/** A code block; none for what a reader of the text is not meant to see. */
export function writeCode(node: Code, {block, file}: Surroundings): readonly Line[] {
  const origin = spanOf(node, file)
  const known = block(origin.start)
  if (known && isLeftOut(known)) return []

  const lines = (known?.lines ?? plainLines(node.value, origin)).map(write)
  const first = lines.findIndex(({text}) => text !== '')
  if (first === -1) return []

  const shown = lines.slice(first, lines.findLastIndex(({text}) => text !== '') + 1)
  const head: Line = {
    lead: '',
    text: `.. code-block:: ${lexerOf(known?.language ?? node.lang ?? '')}`,
    origin
  }
  return [head, ...(isIndented(shown) ? [anchorOption] : []), blank, ...shown]
}

/** Whether a block is for the tools and the site alone. */
export function isLeftOut(block: Block): boolean {
  return block.hidden || isEvidence(block)
}

/** An option holds the left margin where every line of code is indented: docutils would take that indentation away. */
const anchorOption: Line = {lead: '    ', text: ':class: code'}

function isIndented(lines: readonly Line[]): boolean {
  return lines.every(({text}) => text === '' || text.startsWith(' '))
}

function write({text, span}: CodeLine): Line {
  const clean = cleanText(expandTabs(text)).trimEnd()
  return clean === ''
    ? blank
    : {lead: '    ', text: clean, origin: clean === text ? span : {...span, end: span.start}}
}

/** Tab stops every 4 columns; PEP 12 allows no tabs. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text
  let column = 0
  return text.replace(/\t|[^\t]+/gu, (part) => {
    const spaced = part === '\t' ? ' '.repeat(4 - (column % 4)) : part
    column += spaced.length
    return spaced
  })
}

function plainLines(value: string, span: CodeLine['span']): readonly CodeLine[] {
  return value.split('\n').map((text) => ({text, span}))
}
