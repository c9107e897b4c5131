import {isPepText} from '../../../model/pep.ts'
import type {SpecRule} from '../../../model/rule.ts'
import {sectionsOf} from './sections.ts'

const required = ['Abstract', 'Copyright']

/** PEP 1: every PEP says in short what it is about, and under which terms it may be used. */
export const missingSection: SpecRule = {
  code: 'pep/missing-section',
  severity: 'error',
  scope: 'spec',
  *violations(spec, project) {
    const first = spec.documents.find(({file}) => isPepText(file, project))
    const titles = new Set(sectionsOf(spec, project).map(({text}) => text))
    if (!first) return

    for (const title of required) {
      if (titles.has(title)) continue
      yield {
        message: `Unexpected PEP without \`${title}\`, expected a section of that name`,
        span: {file: first.file, start: 0, end: 0}
      }
    }
  }
}
