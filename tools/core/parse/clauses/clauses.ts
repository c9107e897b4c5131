import type {Clause, Keyword} from '../../model/clause.ts'
import {levelOf} from '../../model/level-of.ts'
import type {ClauseMarker, Nodes} from '../../model/markdown.ts'
import {endOf, spanOf, startOf} from '../../model/span-of.ts'
import {plainTextOf} from '../../model/plain-text.ts'
import {quoted} from '../notation/quoted.ts'
import type {Reading} from '../reading.ts'
import {governedBy} from '../syntax/governed-by.ts'
import type {Visit} from '../syntax/visits.ts'
import {isAside} from './aside.ts'
import {clauseAttributesOf} from './clause-attributes.ts'
import {checkId} from './clause-id.ts'
import {commonLevelOf, keywordsOf, type FoundKeyword} from './keywords.ts'

/** The clauses, and the keywords that are in none. */
export function clausesOf(reading: Reading): {clauses: readonly Clause[]; keywords: readonly Keyword[]} {
  const markers = reading.visits.filter(isMarker)
  const governed = markers.map((marker) => governedBy(reading, marker))
  const owners = new Map(governed.flatMap((nodes, index) => nodes.map((node) => [node, index] as const)))
  const inside = markers.map((): Keyword[] => [])
  const outside: Keyword[] = []

  for (const found of keywordsOf(reading)) {
    const owner = ownerOf(found.block, owners)
    const keyword = {word: found.word, span: {file: reading.file, start: found.start, end: found.end}}
    if (typeof owner === 'number') inside[owner]!.push({...keyword, within: 'clause'})
    else if (levelOf(found.word)) outside.push({...keyword, within: owner})
  }

  return {
    clauses: markers.map((marker, index) =>
      clauseOf(reading, marker, {body: governed[index]!, keywords: inside[index]!})
    ),
    keywords: outside
  }
}

interface Marker extends Visit {
  readonly node: ClauseMarker
}

function isMarker(visit: Visit): visit is Marker {
  return visit.node.type === 'clauseMarker'
}

/** The innermost clause that holds a block, unless an aside is nearer. */
function ownerOf(
  block: FoundKeyword['block'],
  owners: ReadonlyMap<Nodes, number>
): number | 'prose' | 'aside' {
  for (let visit: Visit | undefined = block; visit; visit = visit.parent) {
    const owner = owners.get(visit.node)
    if (isAside(visit.node)) return 'aside'
    if (owner !== undefined) return owner
  }

  return 'prose'
}

function clauseOf(
  reading: Reading,
  {node}: Marker,
  {body, keywords}: {readonly body: readonly Nodes[]; readonly keywords: readonly Keyword[]}
): Clause {
  const span = spanOf(node, reading.file)
  const level = commonLevelOf(keywords)
  const {answers, exception} = clauseAttributesOf(reading, node)
  const [first, last] = [body[0], body.at(-1)]

  checkId(reading, node)
  if (!first) {
    reading.report({
      code: 'parse/clause-without-text',
      severity: 'error',
      message: `Unexpected clause ${quoted(node.id)} without text, expected a paragraph, a list or a table behind it`,
      span
    })
  }

  return {
    id: node.id,
    answers,
    ...(level && {level}),
    ...(exception && {exception}),
    text: plainTextOf(body),
    span,
    body: first && last ? {...span, start: startOf(first), end: endOf(last)} : {...span, start: span.end},
    keywords
  }
}
