import {jsonTokensOf, type JsonToken} from '../../../core/tangle/vectors/json-tokens.ts'

export interface JsonPlace {
  readonly start: number
  readonly end: number
}

interface Level {
  readonly isArray: boolean
  key: string
  keyToken: JsonToken | undefined
  index: number
}

/**
 * Find the value that a pointer leads to, or the key of it, in a JSON text: a value of one word whole, of others the
 * bracket that opens it. Of equal keys the last counts, as for whoever reads the text.
 */
export function jsonPlace(text: string, pointer: readonly string[], isKey: boolean): JsonPlace | undefined {
  const levels: Level[] = []
  let found: JsonPlace | undefined

  for (const token of jsonTokensOf(text)) {
    const level = levels.at(-1)
    switch (token.kind) {
      case '}':
      case ']':
        levels.pop()
        continue
      case ',':
        if (level) level.index += 1
        if (level) level.keyToken = undefined
        continue
      case 'string':
        if (level && !level.isArray && !level.keyToken) {
          level.keyToken = token
          level.key = JSON.parse(text.slice(token.start, token.end)) as string
          continue
        }
        break
      case ':':
      case 'end':
      case 'bad':
        continue
    }
    if (isAt(levels, pointer)) found = isKey && level?.keyToken ? level.keyToken : token
    if (token.kind === '{' || token.kind === '[') {
      levels.push({isArray: token.kind === '[', key: '', keyToken: undefined, index: 0})
    }
  }

  return found && {start: found.start, end: found.end}
}

function isAt(levels: readonly Level[], pointer: readonly string[]): boolean {
  return (
    levels.length === pointer.length &&
    levels.every(({isArray, key, index}, at) => pointer[at] === (isArray ? String(index) : key))
  )
}
