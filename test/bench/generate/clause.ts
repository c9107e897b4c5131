import {wrapped} from './prose.ts'
import type {Random} from './random.ts'

/** What each section of a chapter is about, as the last word of its clause's id. */
export const aspects = ['target', 'order', 'limit', 'refusal', 'echo', 'close'] as const

const levels = {
  target: 'MUST',
  order: 'MUST',
  limit: 'MUST NOT',
  refusal: 'SHOULD',
  echo: 'MUST',
  close: 'MAY'
}
const duties = ['keep', 'give', 'pass on', 'name', 'count', 'send'] as const
const manners = [
  'exactly as it was received',
  'before it sends anything else',
  'without waiting for the body',
  'once and only once'
] as const

/** A normative statement about one aspect of a chapter. */
export function clause(
  name: string,
  aspect: (typeof aspects)[number],
  {random, requirement}: {readonly random: Random; readonly requirement: string}
): string {
  const duty = `**${levels[aspect]}** ${random.of(duties)} the ${aspect} of a [*${name}*]`
  const text = wrapped(`A [*server*] ${duty} ${random.of(manners)}, and what follows it as well.`)
  return `r[${name}.${aspect}]{for="${requirement}"}\n${text}`
}
