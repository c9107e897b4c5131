import type {Block} from './block.ts'
import {includeOf, type Include} from './include.ts'
import {remembered} from './remembered.ts'

/** The includes of a block, line by line. */
export const includesIn = remembered(({lines, language}: Block): readonly Include[] =>
  lines.flatMap((line) => includeOf(line, language) ?? [])
)
