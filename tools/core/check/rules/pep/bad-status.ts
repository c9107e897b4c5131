import {closestOf} from '../../../model/closest.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import {valueOf, valueRule} from './value-rule.ts'

const statuses = [
  'Accepted',
  'Active',
  'April Fool!',
  'Deferred',
  'Draft',
  'Final',
  'Provisional',
  'Rejected',
  'Superseded',
  'Withdrawn'
]

/** Where a PEP is in its process; two of the words belong to one kind of PEP only. */
export const badStatus: DocumentRule = valueRule({
  code: 'pep/bad-status',
  keys: ['Status'],
  expected(text, {header}) {
    if (!statuses.includes(text))
      return `\`${closestOf(text, statuses) ?? 'Draft'}\` or another status of PEP 1`
    const type = valueOf(header, 'Type')
    if (text === 'Active' && type === 'Standards Track') return '`Final`: only other types of PEP stay active'
    if (text === 'Provisional' && type !== 'Standards Track')
      return 'another status: only standards are provisional'
    return undefined
  }
})
