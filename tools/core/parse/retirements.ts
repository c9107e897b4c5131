import type {Retirement} from '../model/clause.ts'
import {rowsOf} from './cells.ts'
import type {Reading} from './reading.ts'

/** The ids that are used no more, from the table in a file named `retired.md`. */
export function retirementsOf(reading: Reading): readonly Retirement[] {
  if (reading.file.split('/').at(-1) !== 'retired.md') return []

  return rowsOf(reading, ['id', 'reason']).flatMap(({cells}) => {
    const id = cells.get('id')
    const replacement = cells.get('replaced by')
    if (!id || id.name === '') return []

    return [
      {
        id: id.name,
        reason: cells.get('reason')?.name ?? '',
        ...(replacement && replacement.name !== '' && {replacement}),
        span: id.span
      }
    ]
  })
}
