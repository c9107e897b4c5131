import {describe, expect, test} from 'vitest'
import {experimentIdOf} from '../../../tools/core/model/experiment.ts'
import {parse} from '../../../tools/core/parse/parse.ts'
import {marked} from '../../support/marked.ts'
import {documentOf} from './document-of.ts'

const file = 'experiments/0001-wait/00-design.md'
const front = (lines: string) => `---\n${lines}\n---\n\n# Waiting\n`

test.each([
  ['experiments/0001-wait/00-design.md', 'experiments/0001-wait'],
  ['experiments/0001-wait/more/10-a.md', 'experiments/0001-wait'],
  ['experiments/0001-wait.md', 'experiments/0001-wait'],
  ['pep/experiments/a.md', undefined],
  ['experiments.md', undefined]
])('%s is part of the experiment %s', (path, id) => {
  expect(experimentIdOf(path)).toBe(id)
})

describe('an experiment', () => {
  test('is what the front matter of a file below experiments/ says, each claim at its place', () => {
    const {text, spans} = marked(
      file,
      front(
        'question: Can it\n  wait?\nstatus: chosen\nclaims:\n  - «long-wait» # no waiter\n  - «wait»\n  - "«x»"'
      )
    )
    const {experiment} = documentOf(text, file)
    expect(experiment).toMatchObject({
      id: 'experiments/0001-wait',
      question: 'Can it wait?',
      status: 'chosen'
    })
    expect(experiment?.claims.map(({name}) => name)).toEqual(['long-wait', 'wait', 'x'])
    expect(experiment?.claims.map(({span}) => span)).toEqual(spans)
  })

  test.each([
    ['claims nothing where it is a text', front('question: Why?\nstatus: answered'), file, {claims: []}],
    [
      'may claim nothing in so many words',
      front('question: Why?\nstatus: open\nclaims: []'),
      file,
      {claims: []}
    ],
    ['is none without such front matter', front('date: today'), file, undefined],
    ['is none elsewhere', front('question: Why?\nstatus: open'), 'pep/10-a.md', undefined]
  ])('%s', (...[, text, path, found]) => {
    const {experiment} = documentOf(text, path)
    if (found === undefined) expect(experiment).toBeUndefined()
    else expect(experiment).toMatchObject(found)
  })

  test.each([
    ['a status of a text', front('question: Why?\n«status: answered»\nclaims: [a]')],
    ['a status of a design', front('question: Why?\n«status: chosen»')],
    ['a status that is no word', front('question: Why?\n«status: [open]»')],
    ['no status', front('«question: Why?»')],
    ['no question', front('«status: open»')],
    ['a question that is none', front('«question: 3»\nstatus: open')],
    ['a key that nobody reads', front('question: Why?\nstatus: open\n«claim»: [a]')],
    ['a key twice', front('question: Why?\n«question»: What?\nstatus: open')],
    ['claims that are no list', front('question: Why?\nstatus: open\n«claims: a»')],
    ['a claim that is no id', front('question: Why?\nstatus: open\n«claims: [A]»')],
    ['a claim twice', front('question: Why?\nstatus: open\nclaims: [a, b, «a»]')]
  ])('is reported with %s', (_, input) => {
    const {text, spans} = marked(file, input)
    const {diagnostics} = parse({file, text})
    expect(diagnostics.map(({code, span}) => [code, span])).toEqual([['parse/bad-experiment', spans[0]]])
  })
})

describe('a block of an experiment', () => {
  const blockIn = (info: string) => documentOf(`# A\n\n~~~${info}\n~~~\n`, file).blocks[0]

  test.each([
    ['ts test for=a,b', {requirements: [{name: 'a'}, {name: 'b'}], score: 'met'}],
    ['ts test for=a score=cannot', {requirements: [{name: 'a'}], score: 'cannot'}],
    ['ts test score=partly', {requirements: [], score: 'partly'}],
    ['ts example for=a score=not', {requirements: [{name: 'a'}], score: 'not'}]
  ])('says what it shows: %s', (info, verdict) => {
    expect(blockIn(info)).toMatchObject({verdict})
  })

  test('shows nothing in particular where it does not say so', () => {
    expect(blockIn('ts test')).not.toHaveProperty('verdict')
  })

  test.each([
    ['parse/bad-attribute', '~~~ts test «score=most»\n~~~'],
    ['parse/bad-attribute', '~~~ts test «score=met,not»\n~~~'],
    ['parse/bad-attribute', '~~~ts «for=a»\n~~~'],
    ['parse/not-in-experiment', '~~~ts test «clause=a.b»\n~~~'],
    ['parse/not-in-experiment', '~~~json «vector=a»\n~~~']
  ])('has %s in %s', (code, input) => {
    const {text, spans} = marked(file, input)
    const {value, diagnostics} = parse({file, text})
    expect(diagnostics.map((one) => [one.code, one.span])).toEqual([[code, spans[0]]])
    expect(value.blocks[0]).not.toMatchObject({clauses: [{name: 'a.b'}]})
  })

  test('may be a part of a file', () => {
    expect(blockIn('ts file=a.ts #a')).toMatchObject({target: {name: 'a.ts'}, name: {name: 'a'}})
  })
})
