import type {Span} from './span.ts'

/** A word with one meaning, defined once. */
export interface Term {
  /** As it stands where it is defined. */
  readonly name: string
  /** The paragraph that defines it, as plain text. */
  readonly text: string
  readonly span: Span
}

/**
 * The form in which terms are compared: `Exchanges`, `exchange` and `EXCHANGE` are one.
 *
 * It is no word, only the same for a singular and its plural: `response` and `responses` are both `respons`.
 */
export function termKeyOf(label: string): string {
  const folded = label.trim().replace(/\s+/gu, ' ').toLowerCase()
  const singular = /[^su]s$/u.test(folded) ? folded.slice(0, -1) : folded
  if (singular.endsWith('ie')) return `${singular.slice(0, -2)}y`
  return /(?:[sxz]|[cs]h)e$/u.test(singular) ? singular.slice(0, -1) : singular
}
