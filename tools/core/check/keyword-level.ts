import type {Level} from '../model/clause.ts'

const levels: ReadonlyMap<string, Level> = new Map([
  ['MUST', 'must'],
  ['MUST NOT', 'must not'],
  ['SHALL', 'must'],
  ['SHALL NOT', 'must not'],
  ['REQUIRED', 'must'],
  ['SHOULD', 'should'],
  ['SHOULD NOT', 'should not'],
  ['RECOMMENDED', 'should'],
  ['NOT RECOMMENDED', 'should not'],
  ['MAY', 'may'],
  ['OPTIONAL', 'may']
])

/** The level that a word stands for in BCP 14; none if it is not in capitals. */
export function keywordLevel(word: string): Level | undefined {
  return levels.get(word)
}
