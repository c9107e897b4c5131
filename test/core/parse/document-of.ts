import {expect} from 'vitest'
import type {Document} from '../../../tools/core/model/document.ts'
import {parse} from '../../../tools/core/parse/parse.ts'

/** Parse a text that must be without a diagnostic. */
export function documentOf(text: string, file = 'pep/10-test.md'): Document {
  const {value, diagnostics} = parse({file, text})
  expect(diagnostics).toEqual([])
  return value
}
