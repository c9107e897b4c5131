import {endOf, startOf} from '../../model/span-of.ts'
import type {Reading} from '../reading.ts'

/** Report each fence that nothing closes: it swallows the rest of what holds it. */
export function reportUnclosedBlocks({file, text, lines, closed, visits, report}: Reading): void {
  for (const {node, parent} of visits) {
    if (node.type !== 'code' || closed.has(startOf(node))) continue
    const lineEnd = lines.ends[(node.position?.start.line ?? 1) - 1] ?? endOf(node)
    const fence = /^(?:`{3,}|~{3,})/u.exec(text.slice(startOf(node), lineEnd))?.[0]
    if (fence === undefined) continue
    const end = {file, start: endOf(node), end: endOf(node)}

    report({
      code: 'parse/unclosed-block',
      severity: 'error',
      message:
        'Unexpected end of a code block, expected a line that closes it, the same marks as the one that opens it',
      span: {file, start: startOf(node), end: lineEnd},
      related: [{message: 'Everything up to here is code', span: end}],
      ...(!parent && {
        fix: {
          title: 'Close it at the end',
          edits: [{span: end, text: text.endsWith('\n') ? `${fence}\n` : `\n${fence}\n`}],
          safe: false
        }
      })
    })
  }
}
