import type {Element} from 'hast'
import {h, s} from 'hastscript'
import type {State} from '../../../model/matrix.ts'
import {dashed} from '../html/dashed.ts'
import {states, totalOf} from '../states.ts'
import type {MatrixView} from './matrix-view.ts'

/** How many there are of each state, in words and as a bar, and what each implementation passes. */
export function matrixTotals({totals, implementations}: MatrixView): Element {
  const {clauses, requirements, tests, setAside, suppressed, notUnderstood} = totals

  return h('section', {className: ['totals'], ariaLabel: 'Totals'}, [
    h('dl', [
      ...counts('Clauses', clauses, ''),
      ...counts('Requirements', requirements, `${setAside} set aside`),
      h('dt', 'Results'),
      h('dd', `${tests.passed} passed, ${tests.failed} failed, ${tests['not run']} not run`),
      h('dt', 'Besides'),
      h('dd', `${suppressed} suppressed diagnostics, ${notUnderstood} constructs not understood`)
    ]),
    ...(implementations.length > 0 ? [implementationsTable(totals.implementations)] : [])
  ])
}

function counts(name: string, found: Readonly<Record<State, number>>, besides: string): readonly Element[] {
  const total = totalOf(found)
  const present = states.filter((state) => found[state] > 0 || state === 'verified')

  return [
    h('dt', `${name} (${total})`),
    h('dd', [
      bar(found, total),
      h('ul', [
        ...present.map((state) =>
          h(
            'li',
            {dataState: dashed(state)},
            h('a', {href: `#state=${encodeURIComponent(state)}`}, `${found[state]} ${state}`)
          )
        ),
        ...(besides === '' ? [] : [h('li', besides)])
      ])
    ])
  ]
}

/** Widths are attributes of a drawing, since the page allows no styles within it. */
function bar(found: Readonly<Record<State, number>>, total: number): Element {
  let from = 0
  const parts = states.map((state) => {
    const part = s('rect', {
      x: from,
      y: 0,
      width: found[state],
      height: 1,
      dataState: dashed(state)
    })
    from += found[state]
    return part
  })

  return s(
    'svg',
    {
      viewBox: `0 0 ${Math.max(total, 1)} 1`,
      preserveAspectRatio: 'none',
      ariaHidden: 'true',
      className: ['proportions']
    },
    parts
  )
}

function implementationsTable(found: MatrixView['totals']['implementations']): Element {
  const outcomes = ['passed', 'failed', 'not run', 'no result'] as const
  return h('details', [
    h('summary', `Implementations: ${found.length}`),
    h('div', {className: ['table'], tabIndex: 0, role: 'region', ariaLabel: 'Implementations'}, [
      h('table', [
        h(
          'thead',
          h(
            'tr',
            ['Implementation', ...outcomes].map((head) => h('th', {scope: 'col'}, head))
          )
        ),
        h(
          'tbody',
          found.map(({implementation, reported, clauses}) =>
            h('tr', [
              h('th', {scope: 'row'}, reported ? `${implementation} (reported)` : implementation),
              ...outcomes.map((outcome) => h('td', String(clauses[outcome])))
            ])
          )
        )
      ])
    ])
  ])
}
