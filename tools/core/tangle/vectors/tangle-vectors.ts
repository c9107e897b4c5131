import type {Segment} from '../../model/artifact.ts'
import type {Line, VectorBlock} from '../../model/block.ts'
import type {CodeArtifact} from '../../model/code.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Outcome} from '../../model/outcome.ts'
import {remembered} from '../../model/remembered.ts'
import type {Span} from '../../model/span.ts'
import {isBlank, madeFor, segmentsOf, trimBlank, type CodeLine} from '../segments.ts'
import {readJsonObject, type JsonObject} from './json-object.ts'

/** Make the file of all vectors of one kind: an array of their objects, each with its id and its clauses first. */
export function tangleVectors(path: string, blocks: readonly VectorBlock[]): Outcome<CodeArtifact> {
  const read = blocks.map(readVector)
  const whole = read.filter(({diagnostics}) => diagnostics.length === 0)
  const [first] = blocks
  const last = whole.at(-1)

  const segments = [
    ...(first ? madeFor(first.info, '[\n') : []),
    ...whole.flatMap((vector) => [
      ...madeFor(vector.block.info, '  '),
      ...vector.segments,
      ...madeFor(vector.block.info, vector === last ? '\n' : ',\n')
    ]),
    ...(first ? madeFor(first.info, ']\n') : [])
  ]

  const value = {path, segments, language: 'json', role: 'vectors' as const, errors: []}
  return {value, diagnostics: read.flatMap(({diagnostics}) => diagnostics)}
}

/** A vector as the cases of its runners get it, in one line; absent where its text is no JSON object. */
export const vectorTextOf = remembered((block: VectorBlock): string | undefined => {
  const {segments, diagnostics} = readVector(block)
  if (diagnostics.length > 0) return undefined
  return JSON.stringify(JSON.parse(segments.map(({text}) => text).join('')))
})

interface Vector {
  readonly block: VectorBlock
  /** Its text with its id and its clauses; empty where there are diagnostics. */
  readonly segments: readonly Segment[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Read a vector, and report what makes it none. */
const readVector = remembered((block: VectorBlock): Vector => {
  const object = readJsonObject(textOf(linesOf(block)))
  const taken = ['id', 'clauses'].flatMap((key) => {
    const place = object.keys.get(key)
    return place
      ? [{...place, unexpected: `\`${key}\``, expected: 'a key that the tool does not add itself'}]
      : []
  })

  const diagnostics = [...object.problems, ...taken].map(({start, end, unexpected, expected}): Diagnostic => {
    const message = `Unexpected ${unexpected} in a vector, expected ${expected}`
    return {code: 'tangle/bad-vector', severity: 'error', message, span: placeOf(block, start, end)}
  })

  return {block, segments: diagnostics.length > 0 ? [] : withHead(block, object), diagnostics}
})

/** The vector's own text, its id and its clauses behind the brace that opens it: on its line, or on their own where that ends the line. */
function withHead(block: VectorBlock, {inside, empty}: JsonObject): readonly Segment[] {
  const [first, ...others] = linesOf(block)
  if (!first) return []
  const open = first.line.text.length - first.line.text.trimStart().length
  const rest =
    inside + first.line.text.slice(inside).length - first.line.text.slice(inside).trimStart().length
  const head = [
    `"id": ${JSON.stringify(block.id)}`,
    `"clauses": ${JSON.stringify(block.clauses.map(({name}) => name))}`
  ]
  const broken = rest === first.line.text.length && others.length > 0
  const gap = broken ? `\n  ${empty ? '  ' : indentOf(others)}` : ' '
  const made = `${broken ? gap : ''}${head.join(`,${gap}`)}${empty ? '' : broken ? ',' : ', '}`

  return [
    copyOf(first.line, open, inside),
    ...madeFor(block.info, made),
    ...(broken ? [] : [copyOf(first.line, rest)]),
    ...others.flatMap((line) => [newlineAt(line.line), ...segmentsOf({...line, indent: '  '}).slice(0, -1)])
  ].filter(({text}) => text !== '')
}

function copyOf({text, span}: Line, start: number, end = text.length): Segment {
  return {
    text: text.slice(start, end),
    origin: {file: span.file, start: span.start + start, end: span.start + end}
  }
}

/** The line break above a line. */
function newlineAt({span: {file, start}}: Line): Segment {
  return {text: '\n', origin: {file, start, end: start}}
}

function indentOf(lines: readonly CodeLine[]): string {
  const {text} = lines.find((line) => !isBlank(line))?.line ?? {text: ''}
  return text.slice(0, text.length - text.trimStart().length)
}

function linesOf({lines}: VectorBlock): readonly CodeLine[] {
  return trimBlank(lines.map((line) => ({indent: '', line})))
}

function textOf(lines: readonly CodeLine[]): string {
  return lines.map(({line}) => line.text).join('\n')
}

/** Where a stretch of a vector's text was written; at its directive where there is no text. */
function placeOf(block: VectorBlock, start: number, end: number): Span {
  let at = 0

  for (const {line} of linesOf(block)) {
    const next = at + line.text.length
    const {file, start: first, end: last} = line.span
    if (start <= next) return {file, start: first + start - at, end: Math.min(last, first + end - at)}
    at = next + 1
  }

  return block.info
}
