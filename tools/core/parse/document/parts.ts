import type {Part} from '../../model/document.ts'
import {startOf} from '../../model/span-of.ts'
import type {Reading} from '../reading.ts'

/** The top-level constructs, each with the blank lines behind it; joined they are the text. */
export function partsOf({file, text, tree, lines}: Reading): readonly Part[] {
  const {children} = tree
  if (children.length === 0)
    return text === ''
      ? []
      : [{kind: text.trim() === '' ? 'blank' : 'unread', text, span: {file, start: 0, end: text.length}}]

  const starts = children.map((node, index) =>
    index === 0 ? 0 : (lines.starts[(node.position?.start.line ?? 1) - 1] ?? startOf(node))
  )

  return children.map(({type}, index) => {
    const start = starts[index]!
    const end = starts[index + 1] ?? text.length
    return {kind: type, text: text.slice(start, end), span: {file, start, end}}
  })
}
