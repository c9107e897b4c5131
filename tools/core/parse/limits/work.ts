import type {Lines} from '../lines.ts'
import {lineShapeOf, type LineShape} from './line-shape.ts'

/**
 * What the Markdown parser is slow at, in nanoseconds measured on Node 24.
 *
 * Its time grows with the square of these; of nothing else that was tried.
 */
const cost = {
  /** A line that leaves a list, a quote or a footnote: for each line before it, and twice for each of their marks. */
  leaving: 85,
  /** A heading that is underlined: for each line before it. */
  underline: 215,
  /** A delimiter: for each other one in the same run of lines without a blank one. */
  delimiter: 25,
  /** A `<`: for each character of such a run. */
  angle: 9
}

/** The line at which the work would exceed a budget, in nanoseconds. */
export function lineOverBudget(text: string, lines: Lines, budget: number): number | undefined {
  const fences = fenceTracker(text)
  let work = 0
  let run = {delimiters: 0, angles: 0, length: 0}
  let marks = 0
  let before = {column: 0, quotes: 0}

  for (const [line, start] of lines.starts.entries()) {
    const end = lines.ends[line]!
    const shape = lineShapeOf(text, start, end)
    const column = shape.content - start

    if (fences.isCode({start, end, shape})) continue
    if (shape.content === end && shape.markers === 0) {
      run = {delimiters: 0, angles: 0, length: 0}
      continue
    }
    if (opensBlock(text, shape)) run = {delimiters: 0, angles: 0, length: 0}

    const wanted = workOf(run)
    run = added(run, countsOf(text, shape.content, end), end - start)
    work += workOf(run) - wanted
    if (isLeaving(shape, column, before)) work += (line + 2 * marks) * cost.leaving
    if (isUnderline(text, shape.content, end)) work += line * cost.underline
    if (work > budget) return line
    marks += shape.markers
    before = {column, quotes: shape.quotes}
  }

  return undefined
}

/** Two list marks on one line leave the inner list of the line before. */
function isLeaving(
  {markers, quotes}: LineShape,
  column: number,
  before: {readonly column: number; readonly quotes: number}
): boolean {
  return column < before.column || quotes < before.quotes || markers - quotes > 1
}

interface Run {
  readonly delimiters: number
  readonly angles: number
  readonly length: number
}

function workOf({delimiters, angles, length}: Run): number {
  return delimiters * delimiters * cost.delimiter + angles * length * cost.angle
}

function added(run: Run, counts: Pick<Run, 'delimiters' | 'angles'>, length: number): Run {
  return {
    delimiters: run.delimiters + counts.delimiters,
    angles: run.angles + counts.angles,
    length: run.length + length
  }
}

const delimiters: ReadonlySet<number> = new Set(Array.from('*_[]`{', (character) => character.charCodeAt(0)))
const angle = 60
const colon = 58
const slash = 47
const w = 119

/** Delimiters are what may open or close something, and what may start an address. */
function countsOf(text: string, start: number, end: number): Pick<Run, 'delimiters' | 'angles'> {
  let count = 0
  let angles = 0

  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === angle) angles++
    else if (delimiters.has(code)) count++
    else if (code === colon && text.charCodeAt(at + 1) === slash) count++
    else if (code === w && text.charCodeAt(at + 1) === w) count++
  }

  return {delimiters: count, angles}
}

/** Whether a line cannot belong to the paragraph above it. */
function opensBlock(text: string, {markers, indent, content}: LineShape): boolean {
  return (
    indent < 4 &&
    ((markers > 0 && text[content - 1] === ' ') || /^#{1,6}[ \t]/u.test(text.slice(content, content + 7)))
  )
}

function isUnderline(text: string, start: number, end: number): boolean {
  const mark = text[start]
  if (mark !== '=' && mark !== '-') return false
  let at = start
  while (at < end && text[at] === mark) at++
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  return at === end
}

/** Knows the code between fences at the margin; where HTML may hide a fence, it takes everything for text. */
function fenceTracker(text: string): {
  readonly isCode: (line: {
    readonly start: number
    readonly end: number
    readonly shape: LineShape
  }) => boolean
} {
  let fence = ''
  let isHtml = false
  let isHidden = false

  return {
    isCode({start, end, shape}) {
      if (fence !== '') {
        const mark = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u.exec(text.slice(start, Math.min(end, start + 1000)))?.[1]
        if (mark?.startsWith(fence)) fence = ''
        return true
      }
      if (shape.content === end) isHtml = false
      if (text[shape.content] === '<') {
        isHtml = true
        const opening = text.slice(shape.content, shape.content + 9)
        const isComment = opening.startsWith('<!--') && text.slice(shape.content, end).includes('-->')
        if (!isComment && /^<(?:[!?]|pre|script|style|textarea)/iu.test(opening)) isHidden = true
      }
      if (isHtml || isHidden) return false
      fence = /^(?:`{3,}|~{3,})/u.exec(text.slice(start, Math.min(end, start + 1000)))?.[0] ?? ''
      if (fence.startsWith('`') && text.slice(start + fence.length, end).includes('`')) fence = ''
      return fence !== ''
    }
  }
}
