import type {Block} from './block.ts'

/** Whether a block verifies the text and is no part of it: a test or a vector. */
export function isEvidence({role}: Pick<Block, 'role'>): boolean {
  return role === 'test' || role === 'vector'
}
