import {dictionaryOf} from './dictionary.ts'

/** How urgently an answer is wanted (RFC 9218 §4). */
export interface Priority {
  readonly urgency: number
  readonly incremental: boolean
}

/** What these fields ask for; a later one overrides an earlier one. */
export function priorityOf(
  ...fields: readonly (string | undefined)[]
): Priority {
  let [urgency, incremental] = [3, false]
  for (const field of fields) {
    const members = dictionaryOf(field ?? '')
    const u = members.get('u') ?? ''
    const i = members.get('i') ?? ''
    if (/^(?:0*[0-7]|-0+)$/.test(u)) urgency = Math.abs(Number(u))
    if (i === '?0' || i === '?1') incremental = i === '?1'
  }
  return {urgency, incremental}
}
