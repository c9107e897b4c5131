import type {Element} from 'hast'
import {h} from 'hastscript'
import {states} from '../states.ts'
import type {MatrixView} from './matrix-view.ts'

/** The fields that a script filters the matrix by; without scripts they are not shown, and every row is. */
export function matrixFilter(
  {requirements, clauses, implementations}: MatrixView,
  columns: readonly string[]
): Element {
  const rows = [...clauses, ...requirements]
  const kinds = [...new Set(rows.map(({kind}) => kind))].filter((kind) => kind !== '')
  const known = [...states, 'set aside'].filter((state) => rows.some((row) => row.state === state))

  return h('div', {className: ['filter'], role: 'search', ariaLabel: 'Matrix'}, [
    h('label', ['Text ', h('input', {type: 'search', name: 'text', autoComplete: 'off'})]),
    choice('State', 'state', known),
    choice('Level or kind', 'kind', kinds),
    ...(implementations.length > 0
      ? [
          choice('Implementation', 'on', columns),
          choice('Result', 'result', ['passed', 'failed', 'not run', 'no result'])
        ]
      : []),
    h('button', {type: 'button'}, 'Show all'),
    h('p', {className: ['count'], role: 'status'})
  ])
}

function choice(label: string, name: string, values: readonly string[]): Element {
  return h('label', [
    `${label} `,
    h('select', {name}, [
      h('option', {value: ''}, 'any'),
      ...values.map((value) => h('option', {value}, value))
    ])
  ])
}
