import type {Heading} from '../../model/document.ts'
import type {DocumentRule} from '../../model/rule.ts'

/**
 * Two sections of one name under the same heading cannot be told apart in a link, a test's name or a table of contents.
 *
 * A heading without text is another rule's.
 */
export const duplicateHeading: DocumentRule = {
  code: 'check/duplicate-heading',
  severity: 'warning',
  scope: 'document',
  *violations({headings}) {
    /** The headings below the last one above, by text, for each depth. */
    const siblings = new Map<number, Map<string, Heading>>()

    for (const heading of headings) {
      if (heading.text === '') continue
      for (const depth of siblings.keys()) if (depth > heading.depth) siblings.delete(depth)
      const known = siblings.get(heading.depth) ?? new Map<string, Heading>()
      siblings.set(heading.depth, known)
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
