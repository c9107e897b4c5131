import type {Code} from '../../model/markdown.ts'
import {startOf} from '../../model/span-of.ts'
import type {Name, Span} from '../../model/span.ts'
import {nameAt, type Reading} from '../reading.ts'

/** How a code block opens. */
export interface Fence {
  /** The first word of the info string; empty without one. */
  readonly language: Name
  /** The whole info string, white space around it dropped. */
  readonly info: Span
}

const pattern = /(?:`{3,}|~{3,})[ \t]*/y

/** Read the opening fence from the source; absent for indented code. */
export function fenceOf(reading: Reading, node: Code): Fence | undefined {
  const start = startOf(node)
  pattern.lastIndex = start
  const [opening] = pattern.exec(reading.text) ?? []
  if (opening === undefined) return undefined

  const from = start + opening.length
  const end = reading.lines.ends[(node.position?.start.line ?? 1) - 1] ?? from
  const info = reading.text.slice(from, end).trimEnd()
  const word = /^\S*/u.exec(info)?.[0] ?? ''

  return {
    language: nameAt(reading, from, from + word.length),
    info: {file: reading.file, start: from, end: from + info.length}
  }
}
