import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ComparedCell, ComparedRow} from '../../../model/comparison.ts'

type State = ComparedCell['state']
type Test = ComparedCell['tests'][number]

/** In the words that the site has colours and signs for. */
const dataStates: Readonly<Record<State, string>> = {
  failed: 'failed',
  'not run': 'not-run',
  untested: 'unverified',
  met: 'verified',
  partly: 'planned',
  not: 'unverified',
  cannot: 'excepted'
}

const outcomes = ['passed', 'failed', 'not run'] as const

/** What a design shows of something: in a word, which leads to the first test, and with the results that it rests on. */
export function comparedCell(cell: ComparedCell, hrefOf: (test: Test) => string | undefined): Element {
  const {state, tests, claimed} = cell
  const [first] = tests
  if (!first)
    return claimed
      ? h('td', {className: ['state'], dataState: dataStates[state]}, 'claimed, untested')
      : h('td', h('small', 'no test'))
  const href = hrefOf(first)

  return h('td', [
    h(
      'span',
      {className: ['state'], dataState: dataStates[state]},
      href === undefined ? state : h('a', {href}, state)
    ),
    ' ',
    h('small', remarksOf(cell).join(', '))
  ])
}

/** How many rows a design has of each state, in words. */
export function summaryOf(rows: readonly ComparedRow[], design: number): string {
  const found = rows.flatMap(({cells}) => {
    const cell = cells[design]
    return cell && (cell.claimed || cell.tests.length > 0) ? [cell.state] : []
  })
  const states = Object.keys(dataStates) as readonly State[]
  return states
    .map((state) => [found.filter((one) => one === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`)
    .join(', ')
}

function remarksOf({state, score, results}: ComparedCell): readonly string[] {
  return [
    ...(score !== undefined && state !== score ? [`written as ${score}`] : []),
    ...outcomes.flatMap((outcome) => (results[outcome] > 0 ? `${results[outcome]} ${outcome}` : []))
  ]
}
