import type {Block} from '../../../model/block.ts'
import {remembered} from '../../../model/remembered.ts'
import {tokensOf} from './highlight/tokens-of.ts'

/** The tokens of each line of a block. */
export const highlight = remembered((block: Pick<Block, 'language' | 'lines'>) =>
  tokensOf(block.lines.map(({text}) => text).join('\n'), block.language)
)
