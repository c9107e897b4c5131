import {version} from '../version.ts'
import type {NewFile} from './new-file.ts'
import {readTemplate} from './read-template.ts'

export interface NewStandard {
  /** Of the PEP that it is to be; absent for one that is none. */
  readonly pep?: number
  /** Such as `2026-11-22`. */
  readonly today: string
}

/** An example standard that builds at once and passes every rule, to be rewritten into one's own. */
export function newStandard({pep, today}: NewStandard): readonly NewFile[] {
  const values = new Map([
    ['version', version],
    ['today', dateOf(today)],
    ...(pep === undefined ? [] : [['number', String(pep)] as const]),
    ...(pep === undefined ? [] : [['padded', String(pep).padStart(4, '0')] as const])
  ])
  return [...readTemplate(pep === undefined ? 'standard' : 'pep', values), ...readTemplate('common', values)]
}

/** As PEP 1 writes it: `22-Nov-2026`. */
function dateOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}-${months[Number(month) - 1] ?? month}-${year}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
