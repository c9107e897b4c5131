import type {DocumentRule} from '../../../model/rule.ts'
import {valueRule} from './value-rule.ts'

/** The version of Python in which the feature first appears. */
export const badPythonVersion: DocumentRule = valueRule({
  code: 'pep/bad-python-version',
  keys: ['Python-Version'],
  expected: (text) => (version.test(text) ? undefined : 'a version such as `3.15`, `3.14.1` or `3.x`')
})

const version = /^[123]\.(?:x|(?:0|[1-9]\d*)(?:\.[1-9]\d*)?)$/u
