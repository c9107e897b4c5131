import {jsonTokensOf, type JsonToken} from './json-tokens.ts'

/** What is wrong with a text that should be one JSON object, and where. */
export interface JsonProblem {
  readonly start: number
  readonly end: number
  readonly unexpected: string
  readonly expected: string
}

/** One JSON object, as far as its text matters to what is put into it. */
export interface JsonObject {
  /** Behind the brace that opens it. */
  readonly inside: number
  readonly empty: boolean
  /** Of the object itself, decoded, with the places where they stand. */
  readonly keys: ReadonlyMap<string, Place>
  readonly problems: readonly JsonProblem[]
}

/** Levels of nesting: far below what the recursive readers of any language take. */
const deepest = 100

/** Read a text that should be one object by RFC 8259, no key twice in it; what stands behind the first error is not read. */
export function readJsonObject(text: string): JsonObject {
  const problems: JsonProblem[] = []
  const open: Container[] = []
  const top: Container['keys'] = new Map()
  let expecting: Expecting = 'an object'
  let inside = 0

  for (const token of jsonTokensOf(text)) {
    const {kind, start, end} = token
    const container = open.at(-1)
    const next = follow(expecting, token, container)

    if (next === undefined || (next === 'open' && open.length === deepest)) {
      const expected = next ? `at most ${deepest} levels` : namesOf(expecting, container)
      problems.push({start, end, unexpected: describe(text, token), expected})
      break
    }

    if (next === 'open') {
      if (open.length === 0) inside = end
      open.push(containerOf(kind, open.length === 0 ? top : new Map<string, Place>()))
      expecting = kind === '{' ? 'a key or the end' : 'a value or the end'
    } else if (next === 'close') {
      open.pop()
      expecting = open.length > 0 ? 'a comma' : 'nothing more'
    } else {
      if (next === 'a colon') problems.push(...addKey(text, token, container))
      expecting = next
    }
  }

  return {inside, empty: top.size === 0, keys: top, problems}
}

interface Container {
  readonly closer: '}' | ']'
  readonly keys: Map<string, Place>
}

interface Place {
  readonly start: number
  readonly end: number
}

function containerOf(kind: string, keys: Map<string, Place>): Container {
  return {closer: kind === '{' ? '}' : ']', keys}
}

type Expecting =
  | 'an object'
  | 'a value'
  | 'a value or the end'
  | 'a key'
  | 'a key or the end'
  | 'a colon'
  | 'a comma'
  | 'nothing more'

/** What a token leads to; absent where it may not stand. */
function follow(
  expecting: Expecting,
  {kind}: JsonToken,
  container: Container | undefined
): Expecting | 'open' | 'close' | undefined {
  const closes = kind === container?.closer

  switch (expecting) {
    case 'an object':
      return kind === '{' ? 'open' : undefined
    case 'a value':
    case 'a value or the end':
      if (kind === '{' || kind === '[') return 'open'
      if (kind === 'string' || kind === 'scalar') return 'a comma'
      return closes && expecting === 'a value or the end' ? 'close' : undefined
    case 'a key':
    case 'a key or the end':
      if (kind === 'string') return 'a colon'
      return closes && expecting === 'a key or the end' ? 'close' : undefined
    case 'a colon':
      return kind === ':' ? 'a value' : undefined
    case 'a comma':
      if (closes) return 'close'
      if (kind !== ',') return undefined
      return container?.closer === '}' ? 'a key' : 'a value'
    case 'nothing more':
      return kind === 'end' ? 'nothing more' : undefined
  }
}

function addKey(
  text: string,
  {start, end}: JsonToken,
  container: Container | undefined
): readonly JsonProblem[] {
  // A token of kind string is a whole JSON string.
  const key = JSON.parse(text.slice(start, end)) as string
  if (!container?.keys.has(key)) {
    container?.keys.set(key, {start, end})
    return []
  }

  return [{start, end, unexpected: `second \`${key}\``, expected: 'each key once'}]
}

function describe(text: string, {kind, start, end}: JsonToken): string {
  return kind === 'end' ? 'end of the vector' : `\`${text.slice(start, Math.min(end, start + 40))}\``
}

function namesOf(expecting: Expecting, container: Container | undefined): string {
  if (expecting === 'a comma') return `a comma or \`${container?.closer ?? '}'}\``
  return expecting.replace('the end', `\`${container?.closer ?? '}'}\``)
}
