import type {Paragraph, PhrasingContent} from '../../../model/markdown.ts'
import {fill, protect} from './fill.ts'
import {indent, type Line} from './line.ts'
import type {Word} from './run.ts'
import {runsOf} from './runs-of.ts'
import type {Surroundings} from './surroundings.ts'
import {wordsOf} from './words-of.ts'

/** A paragraph, or a line block where its author broke lines; `suffix` ends it. */
export function writeParagraph(
  node: Paragraph,
  surroundings: Surroundings,
  {width, suffix = []}: {readonly width: number; readonly suffix?: readonly Word[]}
): readonly Line[] {
  const lines = linesOf(node.children, surroundings)
  const [first, ...rest] = [...lines.slice(0, -1), [...(lines.at(-1) ?? []), ...suffix]]
  if (rest.length === 0) return fill(protect(first), width, surroundings.file)

  return [first, ...rest].flatMap((words) => {
    const filled = fill(protect(words), width - 2, surroundings.file)
    return filled.length === 0 ? [{lead: '', text: '|'}] : indent(filled, '| ', '  ')
  })
}

/** Text without line breaks, such as a title or a cell. */
export function plainLineOf(nodes: readonly PhrasingContent[], surroundings: Surroundings): readonly Word[] {
  return protect(linesOf(nodes, surroundings).flat())
}

function linesOf(
  nodes: readonly PhrasingContent[],
  surroundings: Surroundings
): readonly (readonly Word[])[] {
  return wordsOf(runsOf(nodes, surroundings), surroundings.text)
}
