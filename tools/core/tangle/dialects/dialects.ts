import type {Dialect} from './dialect.ts'
import {json} from './json.ts'
import {python} from './python.ts'
import {typescript} from './typescript.ts'

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ['typescript', typescript],
  ['python', python],
  ['json', json]
])

/** How a language has its code put together; absent for one that the tool does not know. */
export function dialectOf(language: string): Dialect | undefined {
  return dialects.get(language)
}
