import type {Retirement} from '../../model/clause.ts'
import {rowsOf, type Columns} from '../notation/table-rows.ts'
import type {Reading} from '../reading.ts'

/** The ids that are used no more, from the table in a file named `retired.md`. */
export function retirementsOf(reading: Reading): readonly Retirement[] {
  if (reading.file.split('/').at(-1) !== 'retired.md') return []

  return rowsOf(reading, columns).map((cell) => {
    const {name: id, span} = cell('id')
    const replacement = cell('replaced by')
    return {id, reason: cell('reason').name, ...(replacement.name !== '' && {replacement}), span}
  })
}

const columns: Columns = {needed: ['id', 'reason'], allowed: ['replaced by']}
