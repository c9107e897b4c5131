/** What the lexical grammar of TypeScript says of each line of a text. */
export interface TypeScriptLine {
  /** Whether it begins inside a template literal: its indentation is then a part of the value. */
  readonly inString: boolean
  /** The words and signs on it outside comments; a string is its quote. */
  readonly tokens: readonly string[]
}

/**
 * Read the lines of a block much as TypeScript's scanner would, and read on whatever is wrong with them.
 *
 * Whether a slash divides or starts a regular expression is told from the token before it.
 */
export function typeScriptLinesOf(lines: readonly string[]): readonly TypeScriptLine[] {
  const open: Context[] = []

  return lines.map((text) => {
    const inString = isString(open.at(-1))
    return {inString, tokens: read(text, open)}
  })
}

/** What is open: a string, a template, an expression within one, a bracket within that, or a comment; innermost last. */
type Context = '"' | "'" | '`' | '${' | '{' | '/*'

/** Comments, words, white space and single signs; what is not ASCII stands in words alone. */
const token = /\/[/*]|\s+|[\w$\u0080-\uffff]+|[^]/y

/** The tokens of a line; what it opens and closes is left in `open`. */
function read(text: string, open: Context[]): readonly string[] {
  const tokens: string[] = []

  for (let at = 0; at < text.length;) {
    const context = open.at(-1)

    if (context === '/*') {
      const end = text.indexOf('*/', at)
      if (end === -1) break
      open.pop()
      at = end + 2
    } else if (isString(context)) {
      at = endOfString(text, at, open)
    } else {
      token.lastIndex = at
      const found = token.exec(text)?.[0] ?? text.charAt(at)
      if (found === '//') break
      at += found.length
      if (found === '/' && startsPattern(tokens.at(-1))) at = endOfPattern(text, at)
      if (found !== '/*' && found.trim() !== '') tokens.push(found)
      bracket(found, open)
    }
  }

  return tokens
}

function isString(context: Context | undefined): context is '"' | "'" | '`' {
  return context === '`' || context === '"' || context === "'"
}

function bracket(found: string, open: Context[]): void {
  if (found === '/*' || found === '`' || found === '"' || found === "'") open.push(found)
  if (found === '{' && open.length > 0) open.push('{')
  if (found === '}' && open.length > 0) open.pop()
}

/** Read a string up to its end, to an expression in a template, or to the line's end, which ends quotes unless a backslash stands before it. */
function endOfString(text: string, from: number, open: Context[]): number {
  const quote = open.at(-1)

  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') {
      at += 1
      if (at === text.length) return at
    } else if (text.charAt(at) === quote) {
      open.pop()
      return at + 1
    } else if (quote === '`' && text.startsWith('${', at)) {
      open.push('${')
      return at + 2
    }
  }

  if (quote !== '`') open.pop()
  return text.length
}

/** Where a regular expression ends, at the latest with its line. */
function endOfPattern(text: string, from: number): number {
  let inClass = false

  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\\') at += 1
    else if (character === '/' && !inClass) return at + 1
    else if (character === '[' || character === ']') inClass = character === '['
  }

  return text.length
}

/** Keywords that an expression follows. */
const operators = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' ')
)

function startsPattern(before: string | undefined): boolean {
  if (before === undefined || operators.has(before)) return true
  return !/[\w$\u0080-\uffff)\]}'"`/]$/.test(before)
}
