/** One case as a report's format gives it; offsets are those of the report's text. */
export interface ReportedCase extends Place {
  readonly test: string
  readonly outcome: 'passed' | 'failed' | 'not run'
  readonly reason?: string
  readonly clauses: readonly (Place & {readonly name: string})[]
}

export interface Place {
  readonly start: number
  readonly end: number
}

/** Why a text is no report; the message is the end of a diagnostic's. */
export interface Unreadable {
  readonly problem: string
  readonly at: number
}

/** Characters of a reason: a page of a stack trace. */
const longestReason = 2_000

/** What a stranger's test said of its failure, as far as it is worth keeping, without what would move a terminal's cursor. */
export function reasonOf(text: string): {readonly reason?: string} {
  const reason = clean(text.slice(0, longestReason)).trim()
  return reason === '' ? {} : {reason}
}

/** A name on one line. */
export function nameOf(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim()
}

function clean(text: string): string {
  return text.replace(/[^\P{C}\n\t]|[\u2028\u2029]/gu, '\uFFFD')
}
