import type {DocumentRule} from '../../model/rule.ts'

/** A section without a name is an empty line in every table of contents, and nothing can refer to it. */
export const emptyHeading: DocumentRule = {
  code: 'check/empty-heading',
  severity: 'error',
  scope: 'document',
  *violations({headings}) {
    for (const {text, span} of headings) {
      if (text === '')
        yield {message: 'Unexpected heading without text, expected what the section is about', span}
    }
  }
}
