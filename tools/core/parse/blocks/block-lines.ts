import type {Line} from '../../model/block.ts'
import type {Code} from '../../model/markdown.ts'
import {endOf, startOf} from '../../model/span-of.ts'
import type {Reading} from '../reading.ts'

/** The lines of a code block, without fences and without the indentation of what holds it. */
export function blockLinesOf(
  {file, text, lines, closed}: Reading,
  node: Code,
  isFenced: boolean
): readonly Line[] {
  const first = (node.position?.start.line ?? 1) - (isFenced ? 0 : 1)
  const isClosed = isFenced && closed.has(startOf(node))
  const isCut = !isClosed && lines.starts[(node.position?.end.line ?? 1) - 1] === endOf(node)
  const last = (node.position?.end.line ?? 1) - (isClosed || isCut ? 1 : 0)
  const values = node.value.split(/\r\n|\n|\r/u)

  return Array.from({length: Math.max(0, last - first)}, (_, index) => {
    const [start = 0, end = 0] = [lines.starts[first + index], lines.ends[first + index]]
    const value = values[index] ?? ''
    const at = Math.max(start, end - value.length)
    const copied = text.slice(at, end)
    return isSame(copied, value)
      ? {text: copied, span: {file, start: at, end}}
      : {text: value, span: {file, start: firstOfContent(text, start, end), end}}
  })
}

/** A NUL is a replacement character in the tree. */
function isSame(copied: string, value: string): boolean {
  return copied === value || copied.replaceAll('\0', '\uFFFD') === value
}

/** For a line that begins within a tab, which is partly the container's. */
function firstOfContent(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '>')) at++
  return at
}
