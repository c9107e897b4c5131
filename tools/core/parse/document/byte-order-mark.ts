import type {Reading} from '../reading.ts'
import {byteOrderMark} from '../syntax/tree.ts'

/** Report the mark that some editors put before a text: tools that do not expect it take it for a letter. */
export function reportByteOrderMark({file, text, report}: Reading): void {
  if (!text.startsWith(byteOrderMark)) return
  const span = {file, start: 0, end: byteOrderMark.length}

  report({
    code: 'parse/byte-order-mark',
    severity: 'warning',
    message: 'Unexpected byte order mark, expected UTF-8 without one',
    span,
    fix: {title: 'Remove it', edits: [{span, text: ''}], safe: true}
  })
}
