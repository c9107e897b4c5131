/** What the lexical grammar of Python says of each line of a text. */
export interface PythonLine {
  /** Whether it begins inside a string: its indentation is then a part of the value. */
  readonly inString: boolean
  /** Whether a statement begins on it: it is not blank, not a comment alone, and continues no other line. */
  readonly startsStatement: boolean
  /** Whether it goes on with the statement of a line before it, inside a string or brackets or behind a backslash. */
  readonly continues: boolean
  /** The words and signs on it outside strings and comments. */
  readonly tokens: readonly string[]
}

/**
 * Read the lines of a block as Python's tokenizer would, on any version.
 *
 * It knows strings, comments, brackets and continued lines, and reads on whatever is wrong with them. A string nested in
 * an f-string with the same quotes, as 3.12 allows, is read as two strings.
 */
export function pythonLinesOf(lines: readonly string[]): readonly PythonLine[] {
  let state: State = {quote: '', depth: 0, continued: false}

  return lines.map((text) => {
    const {line, after} = read(text, state)
    state = after
    return line
  })
}

interface State {
  /** What ends the string that is open: one quote or three; empty outside strings. */
  readonly quote: string
  /** Open brackets. */
  readonly depth: number
  /** Whether the line before ended in a backslash. */
  readonly continued: boolean
}

function read(text: string, {quote: open, depth: outer, continued}: State): {line: PythonLine; after: State} {
  const tokens: string[] = []
  let [at, quote, depth, backslash] = [0, open, outer, false]

  while (at < text.length) {
    if (quote !== '') {
      const end = endOfString(text, at, quote)
      at = end.at
      if (end.closed) quote = ''
      else backslash = end.backslash
      continue
    }

    const token = tokenAt(text, at)
    if (token === '#') break
    if (token === '\\' && at === text.length - 1) backslash = true
    else if (token.startsWith("'") || token.startsWith('"')) quote = token
    else if (!isSpace(token)) tokens.push(token)
    if (token === '(' || token === '[' || token === '{') depth += 1
    if (token === ')' || token === ']' || token === '}') depth = Math.max(0, depth - 1)
    at += token.length
  }

  // A string with single quotes ends with its line, unless a backslash carries it on.
  if (quote.length === 1 && !backslash) quote = ''
  const continues = open !== '' || outer > 0 || continued
  const startsStatement = !continues && (tokens.length > 0 || hasString(text))
  return {
    line: {inString: open !== '', continues, startsStatement, tokens},
    after: {quote, depth, continued: backslash}
  }
}

function isSpace(token: string): boolean {
  return token.startsWith(' ') || token.trim() === ''
}

/** Whether a line without other tokens is a string, as a comment cannot be. */
function hasString(text: string): boolean {
  return /^\s*['"]/u.test(text)
}

/** Quotes, words, white space and single signs; what is not ASCII stands in words alone. */
const token = /'{3}|"{3}|['"]|[\w\u0080-\uffff]+|\s+|[^]/y

function tokenAt(text: string, at: number): string {
  token.lastIndex = at
  return token.exec(text)?.[0] ?? text.charAt(at)
}

function endOfString(
  text: string,
  from: number,
  quote: string
): {at: number; closed: boolean; backslash: boolean} {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') {
      at += 1
      if (at === text.length) return {at, closed: false, backslash: true}
    } else if (text.startsWith(quote, at)) {
      return {at: at + quote.length, closed: true, backslash: false}
    }
  }

  return {at: text.length, closed: false, backslash: false}
}
