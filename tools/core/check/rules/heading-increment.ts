import type {DocumentRule} from '../../model/rule.ts'

/** A level that is skipped leaves a hole in every table of contents, and reStructuredText refuses it. */
export const headingIncrement: DocumentRule = {
  code: 'check/heading-increment',
  severity: 'error',
  scope: 'document',
  *violations({headings}) {
    for (const [at, {depth, text, span}] of headings.entries()) {
      const before = headings[at - 1]
      if (!before || depth <= before.depth + 1) continue
      yield {
        message: `Unexpected depth ${depth} of heading \`${text}\`, expected at most ${before.depth + 1}`,
        span,
        related: [{message: `The heading before has depth ${before.depth}`, span: before.span}]
      }
    }
  }
}
