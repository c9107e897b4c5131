import type {Suppression} from '../model/document.ts'
import {lastUpTo} from '../model/last-up-to.ts'
import type {Span} from '../model/span.ts'

/** Find the innermost suppression of a code whose scope holds a span. */
export type Silencer = (code: string, span: Span) => Suppression | undefined

/**
 * Look suppressions up by file, code and place.
 *
 * A scope is a construct of the text, so of two scopes one lies within the other or they are apart. A stack finds what
 * is around each, and a search takes logarithmic time in the number of scopes.
 */
export function silencerOf(suppressions: readonly Suppression[]): Silencer {
  const known = new Map<string, Nested[]>()

  for (const suppression of suppressions.toSorted(byScope)) {
    const key = keyOf(suppression.code, suppression.scope)
    const others = known.get(key) ?? []
    known.set(key, others)
    let around = others.at(-1)
    while (around && around.suppression.scope.end < suppression.scope.end) around = around.around
    others.push({suppression, around})
  }

  return (code, span) => {
    let nested = lastUpTo(
      span.start,
      known.get(keyOf(code, span)) ?? [],
      ({suppression}) => suppression.scope.start
    )
    while (nested && nested.suppression.scope.end < span.end) nested = nested.around
    return nested?.suppression
  }
}

interface Nested {
  readonly suppression: Suppression
  readonly around: Nested | undefined
}

/** From the front, an outer scope before those within. */
function byScope({scope: left}: Suppression, {scope: right}: Suppression): number {
  return left.start - right.start || right.end - left.end
}

function keyOf(code: string, {file}: Span): string {
  return `${code} ${file}`
}
