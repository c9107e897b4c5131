import type {Segment} from '../model/artifact.ts'
import type {Line} from '../model/block.ts'
import type {Span} from '../model/span.ts'

/** A line of a block as it goes into a file: behind the indentation of the includes that led to it. */
export interface CodeLine {
  readonly indent: string
  readonly line: Line
}

/**
 * A line as segments: what was written is copied, what was added stands for the nearest end of the line.
 *
 * So an error at the end of a line, or in the indentation, is shown at a place that its author can see.
 */
export function segmentsOf({indent, line}: CodeLine): readonly Segment[] {
  const {text, span} = line
  const end: Segment = {text: '\n', origin: {file: span.file, start: span.end, end: span.end}}
  if (text === '') return [end]
  const copied: Segment = {text, origin: span}
  if (indent === '') return [copied, end]
  return [{text: indent, origin: {file: span.file, start: span.start, end: span.start}}, copied, end]
}

/** Text that the tool wrote because of a directive. */
export function madeFor(directive: Span, text: string): readonly Segment[] {
  if (directive.end - directive.start !== text.length) return [{text, origin: directive}]
  const half = text.length >> 1
  return [
    {text: text.slice(0, half), origin: directive},
    {text: text.slice(half), origin: directive}
  ].filter((segment) => segment.text !== '')
}

/** Whether a line has nothing to see on it. */
export function isBlank({line}: CodeLine): boolean {
  return line.text.trim() === ''
}

/** Lines without the blank ones at their ends. */
export function trimBlank(lines: readonly CodeLine[]): readonly CodeLine[] {
  const first = lines.findIndex((line) => !isBlank(line))
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1)
}
