import type {Phase} from '../../model/requirement.ts'
import {rowsOf, type Columns} from '../notation/table-rows.ts'
import type {Reading} from '../reading.ts'

/** The working group's phases, from the table in `requirements/phases.md`. */
export function phasesOf(reading: Reading): readonly Phase[] {
  if (reading.file !== 'requirements/phases.md') return []

  return rowsOf(reading, columns).map((cell) => ({
    name: cell('name'),
    opens: cell('opens').name,
    closes: cell('closes').name,
    frozen: cell('frozen revision').name,
    closedEarly: cell('closed early').name
  }))
}

const columns: Columns = {needed: ['name', 'opens', 'closes'], allowed: ['frozen revision', 'closed early']}
