import type {Heading} from '../../model/document.ts'
import type {DocumentRule} from '../../model/rule.ts'

/** Two sections of one name under the same heading cannot be told apart in a link, a test's name or a table of contents. */
export const duplicateHeading: DocumentRule = {
  code: 'check/duplicate-heading',
  severity: 'warning',
  scope: 'document',
  *violations({headings}) {
    /** The headings since the last one above, by text, for each depth. */
    const siblings: Map<string, Heading>[] = []

    for (const heading of headings) {
      siblings.length = Math.min(siblings.length, heading.depth + 1)
      const known = (siblings[heading.depth] ??= new Map())
      const first = known.get(heading.text)

      if (!first) known.set(heading.text, heading)
      else {
        yield {
          message: `Unexpected second heading \`${heading.text}\`, expected a name of its own`,
          span: heading.span,
          related: [{message: 'The first one is here', span: first.span}]
        }
      }
    }
  }
}
