import type {Marks} from '../weave/formats/html/code-lines.ts'
import type {NamedPlace} from '../weave/formats/site/clause-details.ts'
import {query} from './store.ts'

/** By clause, the members of the API that implement it. */
export const apiLinks = query(
  'API links',
  (): ReadonlyMap<string, readonly NamedPlace[]> => new Map<string, readonly NamedPlace[]>()
)

/** By file: for each block that a compiler knows, by its number in the document, what is to be said of the names in it. */
export const codeMarks = query('code marks', (): ReadonlyMap<number, Marks> => new Map<number, Marks>())
