import {expect, test} from 'vitest'
import {promisedOutputsOf} from '../../../tools/core/model/promised-output.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {plainProject} from '../../support/project.ts'
import {specFrom} from '../../support/spec-from.ts'

const page = [
  '# A',
  '~~~table source=limits\n| 8 |\n~~~',
  '~~~ts example #limits\n~~~',
  '~~~py example #limits\n~~~',
  '~~~ts example\n~~~',
  '~~~output\nhello\n~~~',
  '~~~ts example\n~~~'
].join('\n\n')

test('a table is the promise of the example of its name in each language, an output of the one before it', () => {
  const {blocks} = specFrom({'pep/10-a.md': page}).value
  expect(
    promisedOutputsOf(blocks).map(({block, example}) => [block.role, example.language, example.id])
  ).toEqual([
    ['table', 'typescript', 'a/a-1'],
    ['table', 'python', 'a/a-1'],
    ['output', 'typescript', 'a/a-2']
  ])
})

test('each example is held against what it promises, if it promises something', () => {
  const programs = tangle(specFrom({'pep/10-a.md': page}).value, plainProject).value
  const outputs = programs.flatMap(({cases}) => cases.map(({language, id, output}) => [language, id, output]))
  expect(outputs).toEqual([
    ['typescript', 'a/a-1', '| 8 |\n'],
    ['typescript', 'a/a-2', 'hello\n'],
    ['typescript', 'a/a-3', undefined],
    ['python', 'a/a-1', '| 8 |\n']
  ])
})
