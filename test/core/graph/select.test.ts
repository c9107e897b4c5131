import {describe, expect, test} from 'vitest'
import {selectCases} from '../../../tools/core/graph/select.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {plainProject} from '../../support/project.ts'
import {specFrom} from '../../support/spec-from.ts'

const page = `# One

r[a.one]{for="need"}
The server **MUST** answer.

r[a.two]{for="need"}
The client **MUST** ask.

r[a.three]
The proxy **MUST** wait.

~~~ts test clause=a.one
~~~

~~~python test clause=a.two vectors=pair
~~~

~~~json vector=pair clause=a.three
{"given": 1}
~~~

~~~ts example #shown
~~~
`

const needs = '## need: A need\n\nkind: security · source: us · status: accepted · needs: clause\n'
const {value: spec} = specFrom({'pep/10-a.md': page, 'requirements/10-needs.md': needs})
const programs = tangle(spec, plainProject).value
const [one, pair, example] = ['a/one-1', 'a/one-1 × a/one-1', 'a/one-2']

describe('the cases of ids', () => {
  test.each([
    ['a clause', ['a.one'], [one]],
    ['a clause that a runner names, and one that its vector names', ['a.two', 'a.three'], [pair]],
    ['a requirement, by the clauses that answer it', ['need'], [one, pair]],
    ['a test, by its id, with those of the vector and the runner that share it', [one], [one, pair]],
    ['a vector with its runner', [pair], [pair]],
    ['an example', [example], [example]],
    ['an example, by its name', ['shown'], [example]],
    ['several ids', ['a.three', example], [pair, example]],
    ['no id', [], []]
  ])('are found for %s', (_, ids, cases) => {
    const selection = selectCases(ids, programs, spec)
    expect([...selection.cases].toSorted()).toEqual(cases.toSorted())
    expect(selection.unknown).toEqual([])
  })

  test('are none for an id that nobody gave, which is told', () => {
    expect(selectCases(['a.one', 'a.on', '×'], programs, spec)).toMatchObject({
      cases: new Set([one]),
      unknown: ['a.on', '×']
    })
  })
})
