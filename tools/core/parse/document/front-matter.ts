import {isAlias, isMap, isScalar, parseDocument, visit, type Document, type Node} from 'yaml'
import type {Field} from '../../model/document.ts'
import {endOf, startOf} from '../../model/span-of.ts'
import type {Name, Span} from '../../model/span.ts'
import {nameAt, type Reading} from '../reading.ts'

/** Characters; a PEP's header has under 1,000. */
const longest = 16_384
/** Levels of lists and maps; a header needs 2, the parser recurses into each. */
const deepest = 64

/** The top-level entries of the front matter, in order, repeated keys too. */
export function frontMatterOf(reading: Reading): readonly Field[] {
  const [node] = reading.tree.children
  if (node?.type !== 'yaml') return []

  const {file, text, lines} = reading
  const line = (node.position?.start.line ?? 1) - 1
  const start = Math.min(lines.starts[line + 1] ?? endOf(node), endOf(node))
  const end = Math.max(start, lines.starts[(node.position?.end.line ?? 1) - 1] ?? start)
  const yaml = text.slice(start, end)

  const whole = {start: startOf(node), end: endOf(node)}

  if (yaml.length > longest) return bad(`${yaml.length} characters`, `at most ${longest}`, whole)
  if (depthOf(yaml) > deepest) return bad('depth of lists', `at most ${deepest} levels`, whole)

  const document = parseDocument(yaml, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent'
  })
  const [error] = document.errors
  if (error)
    return bad('text', `valid YAML: ${firstLineOf(error.message)}`, {
      start: start + error.pos[0],
      end: start + error.pos[1]
    })

  const shared = sharedIn(document)
  if (shared)
    return bad('anchor or alias', 'the value itself', {start: start + shared[0], end: start + shared[1]})

  const contents: Node | null = document.contents
  if (contents === null) return []
  if (!isMap<Node, Node | null>(contents)) return bad('front matter', '`key: value` lines', whole)

  return contents.items.flatMap(({key, value}) => {
    if (!isScalar(key) || !key.range) return bad('key', 'a word', {start, end})
    const name = unquoted(reading, start + key.range[0], start + key.range[1])
    const last = Math.max(key.range[1], value?.range?.[1] ?? 0)
    return [
      {
        key: name,
        value: value?.toJS(document, {mapAsMap: true}) ?? null,
        span: {file, start: start + key.range[0], end: start + last}
      }
    ]
  })

  function bad(what: string, instead: string, place: Omit<Span, 'file'>): readonly Field[] {
    const from = Math.min(place.start, whole.end)
    reading.report({
      code: 'parse/bad-front-matter',
      severity: 'error',
      message: `Unexpected ${what}, expected ${instead}`,
      span: {file, start: from, end: Math.min(Math.max(from, place.end), whole.end)}
    })
    return []
  }
}

/** A key as it is written, its quotes left out. */
function unquoted(reading: Reading, start: number, end: number): Name {
  const quote = reading.text[start]
  const isQuoted = end - start > 1 && (quote === '"' || quote === "'") && reading.text[end - 1] === quote
  return isQuoted ? nameAt(reading, start + 1, end - 1) : nameAt(reading, start, end)
}

/** Where something is defined for others to repeat: a few lines of those can stand for gigabytes. */
function sharedIn(document: Document.Parsed): readonly [number, number] | undefined {
  let found: readonly [number, number] | undefined

  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !node.anchor) return undefined
      found = node.range ? [node.range[0], node.range[1]] : [0, 0]
      return visit.BREAK
    }
  })

  return found
}

/** No less than the levels that a parser would find: brackets, and markers in a row. */
function depthOf(yaml: string): number {
  let open = 0
  let deepestYet = 0
  let markers = 0

  for (const character of yaml) {
    if (character === '[' || character === '{') open++
    else if (character === ']' || character === '}') open = Math.max(0, open - 1)
    if (character === '\n') markers = 0
    else if (character === '-' || character === '?' || character === ':') markers++
    else if (character !== ' ' && character !== '\t') markers = 0
    deepestYet = Math.max(deepestYet, open, markers)
  }

  return deepestYet
}

function firstLineOf(message: string): string {
  const line = message.split('\n')[0] ?? ''
  return line.replace(/[.:]+$/u, '')
}
