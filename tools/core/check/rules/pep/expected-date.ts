import type {Project} from '../../../model/project.ts'
import {dayOfIsoDate, dayOfPepDate} from '../../calendar.ts'

/** PEP 12 knows no PEP from before Python. */
const firstYear = 1990

/** Days; the PEP editors' check allows as many for a date that is still to come. */
const ahead = 14

/** What is expected instead of a date in a header; absent for one that is right. */
export function expectedDate(text: string, {today}: Project): string | undefined {
  const day = dayOfPepDate(text)
  const now = today === undefined ? undefined : dayOfIsoDate(today)
  if (day === undefined) return 'a date such as `05-Aug-2002`'
  if (Number(text.slice(-4)) < firstYear) return `a date since ${firstYear}`
  return now !== undefined && day > now + ahead ? `a date at most ${ahead} days ahead` : undefined
}
