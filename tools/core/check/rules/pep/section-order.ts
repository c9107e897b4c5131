import type {SpecRule} from '../../../model/rule.ts'
import {sectionsOf, suggested} from './sections.ts'

/** Readers of many PEPs look for a section where the others have it. */
export const sectionOrder: SpecRule = {
  code: 'pep/section-order',
  severity: 'warning',
  scope: 'spec',
  *violations(spec, project) {
    let last = -1

    for (const {text, span} of sectionsOf(spec, project)) {
      const place = suggested.indexOf(text)
      if (place === -1) continue
      if (place < last) {
        yield {
          message: `Unexpected section \`${text}\` behind \`${suggested[last]}\`, expected the order of PEP 12`,
          span
        }
      }
      last = Math.max(last, place)
    }
  }
}
