import type {SpecRule} from '../../../model/rule.ts'
import {sectionTextOf} from './section-text.ts'
import {sectionsOf} from './sections.ts'

/** PEP 12 has about 200 words; half as many again is no longer about that. */
const most = 300

/** PEP 12: an abstract is a short description of the issue. */
export const longAbstract: SpecRule = {
  code: 'pep/long-abstract',
  severity: 'warning',
  scope: 'spec',
  *violations(spec, project) {
    for (const heading of sectionsOf(spec, project).filter(({text}) => text === 'Abstract')) {
      const document = spec.documents.find(({file}) => file === heading.span.file)
      const words = document ? sectionTextOf(document, heading).split(/\s+/u).filter(Boolean).length : 0
      if (words > most) {
        yield {message: `Unexpected abstract of ${words} words, expected about 200`, span: heading.span}
      }
    }
  }
}
