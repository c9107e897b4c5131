import {isEvidence} from '../model/is-evidence.ts'
import type {Marks} from '../weave/formats/html/code-lines.ts'
import type {NamedPlace} from '../weave/formats/site/clause-facts.ts'
import {marksOf} from '../weave/formats/site/hovers/marks-of.ts'
import {apiOutline} from './api.ts'
import {document} from './documents.ts'
import {placedNames} from './hovering.ts'
import {sameContent} from './same.ts'
import {query} from './store.ts'

/** By clause, the members of the API that implement it. */
export const apiLinks = query(
  'API links',
  (ask): ReadonlyMap<string, readonly NamedPlace[]> => ask(apiOutline).clauses
)

/** By file: for each block that a compiler knows, by its number in the document, what is to be said of the names in it. */
export const codeMarks = query(
  'code marks',
  (ask, file): ReadonlyMap<number, Marks> => {
    const lists = ask(placedNames, file)
    const shown = lists.length === 0 ? [] : ask(document, file).blocks
    return new Map(
      Array.from(shown.entries()).flatMap(([at, block]) => {
        const isThere = !block.hidden && !isEvidence(block)
        const marks = isThere ? marksOf(block, lists) : new Map<never, never>()
        return marks.size > 0 ? [[at, marks] as const] : []
      })
    )
  },
  sameContent
)
