import type {Line} from '../../../model/block.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import {shownBlocksOf} from './code-lines.ts'

/** PEP 12's 79 columns without the 4 that code is indented by. */
const longest = 75

/** Text is wrapped; code cannot be, and a reader of the PEP's source sees its ends beyond the margin. */
export const longLine: DocumentRule = {
  code: 'pep/long-line',
  severity: 'warning',
  scope: 'document',
  *violations(document, project) {
    for (const {lines} of shownBlocksOf(document, project)) {
      const line = lines.reduce<Line | undefined>(
        (most, next) => (next.text.length > (most?.text.length ?? 0) ? next : most),
        undefined
      )
      if (!line || line.text.length <= longest) continue
      const count = lines.filter(({text}) => text.length > longest).length
      const others = count > 1 ? `, one of ${count} that are too long` : ''
      yield {
        message: `Unexpected line of ${line.text.length} columns${others}, expected at most ${longest}`,
        span: {...line.span, start: Math.min(line.span.start + longest, line.span.end)}
      }
    }
  }
}
