import type {Block} from '../../model/block.ts'
import type {Heading} from '../../model/document.ts'
import {languageOf} from '../../model/language.ts'
import type {Code} from '../../model/markdown.ts'
import {spanOf, startOf} from '../../model/span-of.ts'
import type {Reading} from '../reading.ts'
import {blockLinesOf} from './block-lines.ts'
import {purposeOf, type Purpose} from './block-purpose.ts'
import {fenceOf} from './fence.ts'
import {printedTableOf} from './printed-table.ts'
import {stemOf} from './stem.ts'

/** The code blocks in order, each by what it is for. */
export function blocksOf(reading: Reading, headings: readonly Heading[]): readonly Block[] {
  const stem = stemOf(reading.file)
  const counts = new Map<string, number>()
  const blocks: Block[] = []
  let under = 0

  for (const {node} of reading.visits) {
    if (node.type !== 'code') continue
    while (under < headings.length && headings[under]!.span.start < startOf(node)) under++
    blocks.push(blockOf(node, headings[under - 1]))
  }

  return blocks

  function blockOf(node: Code, heading: Heading | undefined): Block {
    const fence = fenceOf(reading, node)
    const start = {file: reading.file, start: startOf(node), end: startOf(node)}
    const word = fence?.language.name ?? ''
    const language = languageOf(word)?.id ?? word
    const {hidden, since, ...purpose} = fence ? purposeOf(reading, fence) : plain
    const lines = blockLinesOf(reading, node, fence !== undefined)

    return {
      ...completed(purpose, language),
      language,
      lines,
      span: spanOf(node, reading.file),
      info: fence?.info ?? start,
      heading: heading?.text ?? '',
      hidden,
      ...(since !== undefined && {since})
    }

    function completed(purpose: Purpose, language: string) {
      switch (purpose.role) {
        case 'test':
        case 'example':
        case 'vector':
          return {...purpose, id: idOf(language)}
        case 'output': {
          const before = blocks.at(-1)
          return before?.role === 'example'
            ? {...purpose, of: {id: before.id, language: before.language}}
            : purpose
        }
        case 'table': {
          const table = printedTableOf(reading, node, lines)
          return table ? {...purpose, table} : purpose
        }
        default:
          return purpose
      }
    }

    /** One count for tests, examples and vectors, so that no two blocks of a language share an id. */
    function idOf(language: string): string {
      const key = `${heading?.slug ?? ''} ${language}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return heading ? `${stem}/${heading.slug}-${count}` : `${stem}/${count}`
    }
  }
}

const plain = {role: 'display', hidden: false, since: undefined} as const
