import type {Suppression} from '../../model/document.ts'
import {endOf, startOf} from '../../model/span-of.ts'
import type {Span} from '../../model/span.ts'
import {quoted} from '../notation/quoted.ts'
import type {Reading} from '../reading.ts'
import {governedBy} from '../syntax/governed-by.ts'
import {nextOf, siblingsOf, type Visit} from '../syntax/visits.ts'

/** The comments that silence a diagnostic, each with what it silences it in. */
export function suppressionsOf(reading: Reading): readonly Suppression[] {
  return reading.visits.flatMap((visit) => {
    if (visit.node.type !== 'html') return []

    return commentsOf(reading, visit).flatMap(({content, span}) => {
      const [, code, reason = ''] = allow.exec(content) ?? []
      if (code === undefined) return []
      if (reason !== '')
        return [{code, reason: reason.replace(/\s+/gu, ' '), span, scope: scopeOf(reading, visit)}]

      reading.report({
        code: 'parse/suppression-without-reason',
        severity: 'error',
        message: `Unexpected suppression of ${quoted(code)} without a reason, expected one behind a colon`,
        span
      })
      return []
    })
  })
}

const allow = /^allow\s+([\w-]+\/[\w-]+)\s*(?::\s*([\s\S]*))?$/u

interface Comment {
  /** White space around it dropped. */
  readonly content: string
  readonly span: Span
}

function commentsOf({file, text}: Reading, {node}: Visit): readonly Comment[] {
  const comments: Comment[] = []
  const html = text.slice(startOf(node), endOf(node))

  for (let open = html.indexOf(opening); open !== -1;) {
    const close = html.indexOf(closing, open + opening.length)
    if (close === -1) break
    const start = startOf(node) + open
    const end = startOf(node) + close + closing.length
    comments.push({content: html.slice(open + opening.length, close).trim(), span: {file, start, end}})
    open = html.indexOf(opening, close + closing.length)
  }

  return comments
}

const opening = '<!--'
const closing = '-->'

/** The construct behind the comment; with an id line, what that governs too. */
function scopeOf(reading: Reading, visit: Visit): Span {
  const {file, tree} = reading
  const first = nextOf(siblingsOf(tree, visit), visit.index)
  if (!first) return {file, start: endOf(visit.node), end: endOf(visit.node)}
  const last =
    first.node.type === 'clauseMarker' ? governedBy(reading, {...visit, ...first}).at(-1) : undefined
  return {file, start: startOf(first.node), end: endOf(last ?? first.node)}
}
