import type {Level} from './clause.ts'

const levels: ReadonlyMap<string, Level> = new Map([
  ['MUST', 'must'],
  ['SHALL', 'must'],
  ['REQUIRED', 'must'],
  ['MUST NOT', 'must not'],
  ['SHALL NOT', 'must not'],
  ['SHOULD', 'should'],
  ['RECOMMENDED', 'should'],
  ['SHOULD NOT', 'should not'],
  ['NOT RECOMMENDED', 'should not'],
  ['MAY', 'may'],
  ['OPTIONAL', 'may']
])

/** The level that a word stands for in BCP 14; none if it is not in capitals. */
export function levelOf(word: string): Level | undefined {
  return levels.get(word)
}
