import type {Span} from './span.ts'

/** A word with one meaning, defined once. */
export interface Term {
  /** As it stands where it is defined. */
  readonly name: string
  /** The paragraph that defines it, as plain text. */
  readonly text: string
  readonly span: Span
}

/** The form in which terms are compared: `Exchanges`, `exchange` and `EXCHANGE` are one. */
export function termKeyOf(label: string): string {
  const folded = label.trim().replace(/\s+/gu, ' ').toLowerCase()
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`
  if (/(?:[sxz]|[cs]h)es$/u.test(folded)) return folded.slice(0, -2)
  if (folded.endsWith('s') && !folded.endsWith('ss')) return folded.slice(0, -1)
  return folded
}
