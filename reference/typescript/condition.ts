import {ContractError} from './errors.ts'
import type {Fields} from './fields.ts'
import {dateOf} from './http-date.ts'

/** 304 or 412 for a request whose condition is not met. */
export function conditionOf(asked: Fields, headers: Fields): 304 | 412 | undefined {
  const tag = checkTag(headers.get('etag'))
  const changed = checkDate(headers.get('last-modified'))

  const match = asked.get('if-match')
  if (match !== undefined) {
    if (!names(match, tag)) return 412
  } else if (isBefore(asked.get('if-unmodified-since'), changed)) return 412

  const other = asked.get('if-none-match')
  if (other !== undefined) return names(weak(other), tag && weak(tag)) ? 304 : undefined
  const since = asked.get('if-modified-since')
  const known = dateOf(since) !== undefined && changed !== undefined
  return known && !isBefore(since, changed) ? 304 : undefined
}

/** Whether a list has such a tag, when compared strongly. */
export function names(list: string, tag: string | undefined): boolean {
  if (list.trim() === '*') return true
  if (tag === undefined || tag.startsWith('W/')) return false
  return [...list.matchAll(/(?:W\/)?"[!#-~\x80-\xff]*"/g)].some(([one]) => one === tag)
}

function weak(tags: string): string {
  return tags.replaceAll('W/"', '"')
}

function isBefore(date: string | undefined, changed: number | undefined): boolean {
  const known = dateOf(date)
  return known !== undefined && changed !== undefined && known < changed
}

function checkTag(tag: string | undefined): string | undefined {
  if (tag === undefined || /^(?:W\/)?"[!#-~\x80-\xff]*"$/.test(tag)) return tag
  throw new ContractError('ranges.validators', 'an entity tag in quotes', tag)
}

function checkDate(date: string | undefined): number | undefined {
  const read = dateOf(date)
  if (date === undefined || read !== undefined) return read
  throw new ContractError('ranges.validators', 'a date of HTTP', date)
}
