import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Table, TableRow} from '../../../model/markdown.ts'
import {plainTextOf} from '../../../model/plain-text.ts'
import type {Surroundings} from './surroundings.ts'
import {writePhrases} from './write-phrases.ts'

/** A table that a reader can move sideways. It is no landmark: there may be many with one heading. */
export function writeTable(table: Table, surroundings: Surroundings): Element {
  const [head, ...body] = table.children
  const columns = table.children.reduce((most, {children}) => Math.max(most, children.length), 0)
  const label = head
    ? head.children
        .map((cell) => plainTextOf([cell]))
        .filter(Boolean)
        .join(', ')
    : ''

  return h('div', {className: ['table'], role: 'group', tabIndex: 0, ariaLabel: `Table: ${label}`}, [
    h('table', [
      ...(head ? [h('thead', rowOf(head, 'th'))] : []),
      ...(body.length > 0
        ? [
            h(
              'tbody',
              body.map((row) => rowOf(row, 'td'))
            )
          ]
        : [])
    ])
  ])

  function rowOf(row: TableRow, cell: 'th' | 'td'): Element {
    // A row may have fewer cells than the heading, or more.
    return h(
      'tr',
      Array.from({length: columns}, (_, at) => {
        const content = writePhrases(row.children[at]?.children ?? [], surroundings)
        const align = table.align?.[at]
        // An empty heading is none: a screen reader would announce a heading without words.
        const name = cell === 'th' && content.length === 0 ? 'td' : cell
        return h(
          name,
          {...(name === 'th' && {scope: 'col'}), ...(align && {className: [`align-${align}`]})},
          content
        )
      })
    )
  }
}
