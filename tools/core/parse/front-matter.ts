import {isAlias, isMap, isNode, isScalar, parseDocument, visit} from 'yaml'
import type {Field} from '../model/document.ts'
import {endOf, startOf, type Reading} from './reading.ts'

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

  if (yaml.length > longest)
    return bad(startOf(node), endOf(node), `more than ${longest} characters`, 'fewer')
  if (depthOf(yaml) > deepest) return bad(startOf(node), endOf(node), `more than ${deepest} levels`, 'fewer')

  const document = parseDocument(yaml, {uniqueKeys: false, prettyErrors: false, logLevel: 'silent'})
  const [error] = document.errors
  if (error) return bad(start + error.pos[0], start + error.pos[1], 'YAML', firstLineOf(error.message))

  const shared = sharedIn(document)
  if (shared) return bad(start + shared[0], start + shared[1], 'anchor or alias', 'the value itself')

  const {contents} = document
  if (contents === null) return []
  if (!isMap(contents)) return bad(startOf(node), endOf(node), 'front matter', '`key: value` lines')

  return contents.items.flatMap(({key, value}) => {
    if (!isScalar(key)) return bad(start, end, 'key', 'a word')
    const [from, to] = key.range ?? [0, 0]
    return [
      {
        key: {name: String(key.value), span: {file, start: start + from, end: start + to}},
        value: isNode(value) ? value.toJS(document, {mapAsMap: true}) : null,
        span: {
          file,
          start: start + from,
          end: start + Math.max(to, (isNode(value) && value.range?.[1]) || to)
        }
      }
    ]
  })

  function bad(from: number, to: number, what: string, instead: string): readonly Field[] {
    reading.report({
      code: 'parse/bad-front-matter',
      severity: 'error',
      message: `Unexpected ${what}, expected ${instead}`,
      span: {file, start: Math.min(from, endOf(node!)), end: Math.min(Math.max(from, to), endOf(node!))}
    })
    return []
  }
}

/** Where something is defined for others to repeat: a few lines of those can stand for gigabytes. */
function sharedIn(document: ReturnType<typeof parseDocument>): readonly [number, number] | undefined {
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
