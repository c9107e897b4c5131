import {closestOf} from '../../model/closest.ts'
import type {Nodes} from '../../model/markdown.ts'
import type {Violation} from '../../model/rule.ts'
import type {Source} from '../../model/source.ts'
import {childrenOf} from '../../model/nodes-of.ts'
import {spanOf} from '../../model/span-of.ts'

/** The labels that make a quote an aside. */
const labels = ['Note', 'Rationale']

/** Longer strong text is emphasis and no label. */
const longest = 40

/** A quote that starts with a label of its own is an aside to its author and normative text to everybody else. */
export function* quoteMisreadings(quote: Nodes, {file, text}: Source): Iterable<Violation> {
  const [paragraph] = childrenOf(quote)
  const [strong] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (strong?.type !== 'strong') return

  const span = spanOf(strong, file)
  if (span.end - span.start > longest) return
  const label = text.slice(span.start, span.end).replace(/^[*_]+|[.:]?[*_]+$/g, '')
  const meant = closestOf(label, labels)
  if (labels.includes(label) || (!meant && !standsAlone(span.end, text))) return

  yield {
    message: `Unexpected \`${label}\` as the label of a quote, expected ${meant ? `\`${meant}\`` : '`Note` or `Rationale`'}`,
    span,
    ...(meant && {
      fix: {title: `Write \`${meant}\``, edits: [{span, text: `**${meant}**`}], safe: false}
    })
  }
}

function standsAlone(end: number, text: string): boolean {
  return /^[:.]?[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 40))
}
