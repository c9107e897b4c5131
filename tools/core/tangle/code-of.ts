import type {Block} from '../model/block.ts'
import {dialectOf} from './dialects/dialects.ts'
import {expand, type BlocksOf, type Expansion} from './expand.ts'

/** The lines of a block with all that it includes, indented as far as that leaves the value of every string alone. */
export function codeOf(block: Block, blocksOf: BlocksOf): Expansion {
  const expansion = expand(block, blocksOf)
  const {lines} = expansion
  const inString = dialectOf(block.language)?.inString
  if (!inString || lines.every(({indent}) => indent === '')) return expansion

  const within = inString(lines.map(({line}) => line.text))
  return {...expansion, lines: lines.map((line, at) => (within[at] ? {...line, indent: ''} : line))}
}
