import {expect, test} from 'vitest'
import {closestOf} from '../../../tools/core/model/closest.ts'

test.each([
  ['titel', ['file', 'title'], 'title'],
  ['tset', ['since', 'test'], 'test'],
  ['sael', ['seal'], 'seal'],
  ['log.sael.value', ['log.line.value', 'log.seal.value'], 'log.seal.value'],
  ['Clauses', ['clause'], 'clause'],
  ['request.targte.raw', ['request.target', 'request.target.raw'], 'request.target.raw'],
  ['requesttarget.raw', ['request.target.raw'], 'request.target.raw'],
  ['text/30-lnie.md', ['text/20-file.md', 'text/30-line.md'], 'text/30-line.md'],
  ['AB', ['ba', 'ab'], 'ab'],
  ['ab', ['ba'], 'ba']
])('for %s it is the one of %j that was meant', (name, candidates, meant) => {
  expect(closestOf(name, candidates)).toBe(meant)
})

test.each([
  ['log.file.mark', ['log.file.head']],
  ['text/30-line.md', ['text/20-file.md']],
  ['abc', ['cab']],
  ['', ['abc']],
  ['telit', ['title']]
])('for %s none of %j was meant', (name, candidates) => {
  expect(closestOf(name, candidates)).toBeUndefined()
})
