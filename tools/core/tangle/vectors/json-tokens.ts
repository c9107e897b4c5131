export interface JsonToken {
  /** `bad` is what JSON has no word for; `end` comes once, last. */
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'bad' | 'end'
  readonly start: number
  readonly end: number
}

const space = /[ \t\n\r]*/y
const punctuation = /[{}[\]:,]/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[\p{L}\p{N}_$.+-]+|[^]/uy
const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Read the tokens of a text as RFC 8259 has them, up to the end or the first that is none. */
export function* jsonTokensOf(text: string): Iterable<JsonToken> {
  let start = match(space, text, 0)

  while (start < text.length) {
    const token = tokenAt(text, start)
    yield token
    if (token.kind === 'bad') return
    start = match(space, text, token.end)
  }

  yield {kind: 'end', start: text.length, end: text.length}
}

function tokenAt(text: string, start: number): JsonToken {
  // The expression matches these six characters alone.
  if (match(punctuation, text, start) > start) return {kind: text.charAt(start) as '{', start, end: start + 1}
  if (text.charAt(start) === '"') return stringAt(text, start)
  const end = match(word, text, start)
  const known =
    ['true', 'false', 'null'].includes(text.slice(start, end)) || match(number, text, start) === end
  return {kind: known ? 'scalar' : 'bad', start, end}
}

function stringAt(text: string, start: number): JsonToken {
  for (let at = start + 1; at < text.length;) {
    const character = text.charAt(at)
    if (character === '"') return {kind: 'string', start, end: at + 1}
    const next = character === '\\' ? match(escapes, text, at) : at + 1
    if (next === at || character < ' ') return {kind: 'bad', start: at, end: at + 1}
    at = next
  }

  return {kind: 'bad', start, end: text.length}
}

/** Where a sticky expression that matches at a place ends; the place itself where it does not. */
function match(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : at
}
