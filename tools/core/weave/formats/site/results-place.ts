import {isClauseId} from '../../../model/clause-id.ts'
import type {Implementation} from '../../../model/matrix.ts'
import {Anchors} from './anchors.ts'
import type {Place} from './place.ts'
import {shortNames} from './short-names.ts'
import {slugOf} from './slug.ts'

/** The page that says of each cell of the matrix what it rests on. */
export const resultsPath = 'matrix/results.html'

/** What has results: clauses have those of their tests, requirements those of their clauses. */
export type Subject = 'clause' | 'requirement'

/** Where the results of a clause or a requirement are, or those of one implementation among them, given by its key. */
export function resultsPlace(subject: Subject, id: string, key?: string): Place & {readonly anchor: string} {
  const anchor = subject === 'clause' && isClauseId(id) ? id : `${subject}-${escaped(id)}`
  return {page: resultsPath, anchor: key === undefined ? anchor : `${anchor}/${key}`}
}

/** What each implementation is called in addresses, such as `python-3-13`. */
export function implementationKeys(implementations: readonly Implementation[]): readonly string[] {
  const keys = new Anchors([])
  return shortNames(implementations).map((name) => keys.take(slugOf(name)))
}

/** Different for different ids, whatever an author wrote. */
function escaped(id: string): string {
  return id.replace(/[^a-z0-9.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)
}
