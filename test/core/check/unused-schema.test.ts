import {expect, test} from 'vitest'
import {check} from '../../../tools/core/check/check.ts'
import type {Project} from '../../../tools/core/model/project.ts'
import {marked} from '../../support/marked.ts'
import {plainProject} from '../../support/project.ts'
import {specFrom} from '../../support/spec-from.ts'

const file = 'pep/10-test.md'
const {text, spans} = marked(
  file,
  '```json vector=«log»\n{}\n```\n\n```json vector=log\n{}\n```\n\n```ts test vectors=log\nexpect(vector)\n```\n'
)

test('a schema of a kind that vectors have is used', () => {
  expect(found('log')).toEqual([])
})

test('a schema of nearly such a kind is reported at the first of them', () => {
  expect(found('logs')).toEqual([
    {
      code: 'check/unused-schema',
      severity: 'error',
      message: 'Unexpected schema of `logs` in the settings, expected `log`',
      span: spans[0]
    }
  ])
})

test('a schema of any other kind is reported without a place', () => {
  const [only, ...others] = found('request')
  expect(others).toEqual([])
  expect(only?.message).toBe('Unexpected schema of `request` in the settings, expected vectors of that kind')
  expect(only?.span).toBeUndefined()
})

function found(kind: string) {
  const typescript = {...plainProject.languages['typescript']!, schemas: {[kind]: 'log.schema.json'}}
  const project: Project = {...plainProject, languages: {...plainProject.languages, typescript}}
  return check(specFrom({[file]: text}).value, project)
}
