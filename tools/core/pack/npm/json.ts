/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json
}

/** Far more than any manifest has, and few enough to be walked through. */
const deepest = 50

/** Read an object; absent for a text that is no JSON, another value, or one that nests without measure. */
export function jsonObjectOf(text: string): JsonObject | undefined {
  const value = parsed(text)
  return isObject(value) && isShallow(value) ? value : undefined
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as Json
  } catch {
    return undefined
  }
}

function isShallow(value: Json): boolean {
  let layer: readonly Json[] = [value]

  for (let depth = 0; depth < deepest; depth += 1) {
    layer = layer.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
    if (layer.length === 0) return true
  }

  return false
}
