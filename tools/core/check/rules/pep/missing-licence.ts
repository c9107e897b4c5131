import type {SpecRule} from '../../../model/rule.ts'
import {sectionTextOf} from './section-text.ts'
import {sectionsOf} from './sections.ts'

/** PEP 1: every PEP is in the public domain or under CC0-1.0-Universal. */
export const missingLicence: SpecRule = {
  code: 'pep/missing-licence',
  severity: 'error',
  scope: 'spec',
  *violations(spec, project) {
    for (const heading of sectionsOf(spec, project).filter(({text}) => text === 'Copyright')) {
      const document = spec.documents.find(({file}) => file === heading.span.file)
      const text = document ? sectionTextOf(document, heading).replace(/\s+/gu, ' ') : ''
      if (!/public domain|CC0-1\.0/iu.test(text)) {
        const message = 'Unexpected terms of use, expected the public domain or `CC0-1.0-Universal`'
        yield {message, span: heading.span}
      }
    }
  }
}
