import type {Suppression} from '../model/document.ts'
import type {Nodes} from '../model/markdown.ts'
import type {Span} from '../model/span.ts'
import {endOf, startOf, type Reading} from './reading.ts'
import {siblingsOf, type Visit} from './visits.ts'

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
        message: `Unexpected suppression of \`${code}\` without a reason, expected \`<!-- allow ${code}: why -->\``,
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
  const last = endOf(node)

  for (let start = text.indexOf(opening, startOf(node)); start !== -1 && start < last;) {
    const close = text.indexOf(closing, start + opening.length)
    if (close === -1 || close >= last) break
    const end = close + closing.length
    comments.push({content: text.slice(start + opening.length, close).trim(), span: {file, start, end}})
    start = text.indexOf(opening, end)
  }

  return comments
}

const opening = '<!--'
const closing = '-->'

/** The construct behind the comment; with an id line, what that governs too. */
function scopeOf({file, tree}: Reading, visit: Visit): Span {
  const behind = siblingsOf(tree, visit).slice(visit.index + 1)
  const from = behind.findIndex((node) => !isComment(node))
  const first = behind[from]
  if (!first) return {file, start: endOf(visit.node), end: endOf(visit.node)}
  const last =
    first.type === 'clauseMarker' ? (behind.slice(from + 1).find((node) => !isComment(node)) ?? first) : first
  return {file, start: startOf(first), end: endOf(last)}
}

function isComment(node: Nodes): boolean {
  return node.type === 'html' && node.value.startsWith(opening)
}
