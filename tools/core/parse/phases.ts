import type {Phase} from '../model/requirement.ts'
import {rowsOf} from './cells.ts'
import type {Reading} from './reading.ts'

/** The working group's phases, from the table in `requirements/phases.md`. */
export function phasesOf(reading: Reading): readonly Phase[] {
  if (reading.file !== 'requirements/phases.md') return []

  return rowsOf(reading, ['name', 'opens', 'closes']).flatMap(({cells}) => {
    const name = cells.get('name')
    if (!name || name.name === '') return []
    const textOf = (column: string): string => cells.get(column)?.name ?? ''

    return [
      {
        name,
        opens: textOf('opens'),
        closes: textOf('closes'),
        frozen: textOf('frozen revision'),
        closedEarly: textOf('closed early')
      }
    ]
  })
}
