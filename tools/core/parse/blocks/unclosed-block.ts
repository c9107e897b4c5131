import type {Code} from '../../model/markdown.ts'
import {endOf, startOf} from '../../model/span-of.ts'
import type {Span} from '../../model/span.ts'
import type {Reading} from '../reading.ts'

/** Report each fence that nothing closes, or only one that was meant for another block: it swallows what lies between. */
export function reportUnclosedBlocks(reading: Reading): void {
  const {file, text, lines, closed, visits, report} = reading

  for (const {node, parent} of visits) {
    if (node.type !== 'code') continue
    const lineEnd = lines.ends[(node.position?.start.line ?? 1) - 1] ?? endOf(node)
    const fence = /^(?:`{3,}|~{3,})/u.exec(text.slice(startOf(node), lineEnd))?.[0]
    if (fence === undefined) continue
    const inner = openingWithin(reading, node, fence)
    if (closed.has(startOf(node)) && !inner) continue
    const end = {file, start: endOf(node), end: endOf(node)}

    report({
      code: 'parse/unclosed-block',
      severity: 'error',
      message: inner
        ? 'Unexpected start of another block in a code block, expected a line that closes the first one before it'
        : 'Unexpected end of a code block, expected a line that closes it, the same marks as the one that opens it',
      span: {file, start: startOf(node), end: lineEnd},
      related: [
        inner
          ? {message: 'Another block starts here', span: inner}
          : {message: 'Everything up to here is code', span: end}
      ],
      ...(!parent &&
        !inner && {
          fix: {
            title: 'Close it at the end',
            edits: [{span: end, text: text.endsWith('\n') ? `${fence}\n` : `\n${fence}\n`}],
            safe: false
          }
        })
    })
  }
}

/** The first line of a block that would open one with a language, were the marks before it closed; it can close none. */
function openingWithin({file, text, lines}: Reading, node: Code, fence: string): Span | undefined {
  const at = node.value.split(/\r\n|\n|\r/u).findIndex((line) => {
    const [, marks = '', info = ''] = opening.exec(line) ?? []
    return marks.startsWith(fence) && !(marks.startsWith('`') && info.includes('`'))
  })
  if (at === -1) return undefined

  const line = (node.position?.start.line ?? 1) + at
  const end = lines.ends[line] ?? endOf(node)
  const start = text.indexOf(fence, lines.starts[line])
  return {file, start: Math.min(start, end), end}
}

const opening = /^ {0,3}(`{3,}|~{3,})[ \t]*(\S.*)/u
