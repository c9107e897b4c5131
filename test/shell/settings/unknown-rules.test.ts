import {expect, test} from 'vitest'
import type {Project} from '../../../tools/core/model/project.ts'
import {unknownRules} from '../../../tools/shell/settings/unknown-rules.ts'
import {plainProject} from '../../support/project.ts'

const setting = {severity: 'off', reason: 'It is so'} as const

test.each([
  ['check/long-clause', undefined],
  ['report/missing', undefined],
  ['link/unknown-clause', undefined],
  ['check/long-clauses', '`check/long-clause`'],
  ['typescript/TS2322', 'a code that `spec explain` knows'],
  ['test/failed', 'one about the text or a report: what this says cannot be set aside'],
  ['constructor', 'a code that `spec explain` knows']
])('where the settings name %s, what is expected is %s', (code, expected) => {
  const project: Project = {...plainProject, rules: {[code]: setting}}
  const text = JSON.stringify({rules: project.rules})
  const found = unknownRules(project, {file: 'spec.config.json', text})
  expect(found.map(({message}) => message)).toEqual(
    expected === undefined ? [] : [`Unexpected rule \`${code}\`, expected ${expected}`]
  )
  for (const {span} of found) expect(text.slice(span?.start, span?.end)).toBe(code)
})
