import type {DocumentRule} from '../../../model/rule.ts'
import {valueRule} from './value-rule.ts'

/** The number in the header is the one that the file is named after. */
export const badNumber: DocumentRule = valueRule({
  code: 'pep/bad-number',
  keys: ['PEP'],
  expected: (text, {project}) =>
    text === String(project.pep?.number)
      ? undefined
      : `\`${project.pep?.number}\`, the number of the project's settings`
})
