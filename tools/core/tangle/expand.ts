import type {Block} from '../model/block.ts'
import {includeOf} from '../model/include.ts'
import type {CodeLine} from './segments.ts'

/** The blocks of a name in one language, in reading order; none where the name is unknown. */
export type BlocksOf = (name: string) => readonly Block[]

export interface Expansion {
  readonly lines: readonly CodeLine[]
  /** Every block whose lines are in it. */
  readonly blocks: ReadonlySet<Block>
  /** Whether it was cut off at the limit. */
  readonly cut: boolean
}

/** Characters that one block may grow to: ten times the length of PEP 3333, text and all. */
export const longestExpansion = 1_000_000

/**
 * Put the blocks that a block includes, and those that they include, where it names them.
 *
 * An include of no block, and one that would go on for ever, leave nothing behind: `checkIncludes` reports both.
 */
export function expand(block: Block, blocksOf: BlocksOf, limit = longestExpansion): Expansion {
  const lines: CodeLine[] = []
  const blocks = new Set([block])
  const active = new Set<string>()
  const frames: Frame[] = [frameOf([block], '', nameOf(block))]
  let length = 0
  if (frames[0]?.name !== undefined) active.add(frames[0].name)

  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const line = nextLine(frame)

    if (!line) {
      frames.pop()
      if (frame.name !== undefined) active.delete(frame.name)
      continue
    }

    length += line.text.length + frame.indent.length + 1
    if (length > limit) return {lines, blocks, cut: true}
    const include = includeOf(line, block.language)

    if (!include) {
      lines.push({indent: frame.indent, line})
    } else if (!active.has(include.name)) {
      const included = blocksOf(include.name)
      for (const one of included) blocks.add(one)
      active.add(include.name)
      frames.push(frameOf(included, frame.indent + include.indent, include.name))
    }
  }

  return {lines, blocks, cut: false}
}

/** How far the blocks of a name have been read. */
interface Frame {
  readonly blocks: readonly Block[]
  readonly indent: string
  readonly name: string | undefined
  block: number
  line: number
}

function frameOf(blocks: readonly Block[], indent: string, name: string | undefined): Frame {
  return {blocks, indent, name, block: 0, line: 0}
}

function nextLine(frame: Frame): Block['lines'][number] | undefined {
  for (let block = frame.blocks[frame.block]; block; block = frame.blocks[frame.block]) {
    const line = block.lines[frame.line]
    frame.line += 1
    if (line) return line
    frame.block += 1
    frame.line = 0
  }

  return undefined
}

function nameOf(block: Block): string | undefined {
  return block.role === 'reference' ? block.name?.name : undefined
}
