import type {Diagnostic, Edit} from '../model/diagnostic.ts'
import type {Source} from '../model/source.ts'

export interface Fixed {
  readonly text: string
  /** The diagnostics whose fixes are in the text. */
  readonly applied: readonly Diagnostic[]
}

/**
 * Apply the safe fixes of one file.
 *
 * A fix is applied whole or not at all. Of two that reach into each other the first one wins; the other is left for the
 * next round, since what it saw may be gone.
 */
export function fix(source: Source, diagnostics: readonly Diagnostic[]): Fixed {
  const candidates = diagnostics.flatMap((diagnostic) => candidateOf(diagnostic, source) ?? [])
  const accepted: Candidate[] = []

  for (const candidate of candidates.toSorted(
    (left, right) => left.start - right.start || left.end - right.end
  )) {
    const last = accepted.at(-1)
    if (!last || isBehind(candidate, last) || isSame(candidate, last)) accepted.push(candidate)
  }

  const distinct = accepted.filter((candidate, at) => at === 0 || !isSame(candidate, accepted[at - 1]!))
  return {
    text: rewrite(
      source.text,
      distinct.flatMap(({edits}) => edits)
    ),
    applied: accepted.map(({diagnostic}) => diagnostic)
  }
}

interface Candidate {
  readonly diagnostic: Diagnostic
  /** In order, none within another. */
  readonly edits: readonly Edit[]
  readonly start: number
  readonly end: number
}

/** Nothing for a fix that is not safe, or that is not about this text. */
function candidateOf(diagnostic: Diagnostic, {file, text}: Source): Candidate | undefined {
  if (!diagnostic.fix?.safe) return undefined
  const edits = diagnostic.fix.edits.toSorted((left, right) => left.span.start - right.span.start)
  let at = 0

  for (const {span} of edits) {
    if (span.file !== file || span.start < at || span.end < span.start || span.end > text.length)
      return undefined
    at = span.end
  }

  const first = edits[0]
  return first && {diagnostic, edits, start: first.span.start, end: at}
}

/** Two insertions at one place are in each other's way: nobody could say which comes first. */
function isBehind(candidate: Candidate, last: Candidate): boolean {
  return candidate.start >= last.end && candidate.end > last.start
}

function isSame({edits}: Candidate, other: Candidate): boolean {
  return (
    edits.length === other.edits.length &&
    edits.every(({span, text}, at) => {
      const edit = other.edits[at]!
      return text === edit.text && span.start === edit.span.start && span.end === edit.span.end
    })
  )
}

function rewrite(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0

  for (const edit of edits) {
    pieces.push(text.slice(at, edit.span.start), edit.text)
    at = edit.span.end
  }

  return pieces.join('') + text.slice(at)
}
