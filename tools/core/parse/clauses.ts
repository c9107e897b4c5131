import type {Clause, Exception, Keyword} from '../model/clause.ts'
import type {ClauseMarker, Nodes} from '../model/markdown.ts'
import type {Name, Span} from '../model/span.ts'
import {attributesOf, listOf, type Attribute} from './attributes.ts'
import {reportBadAttribute, reportUnknownAttribute} from './attribute-problems.ts'
import {isAside} from './aside.ts'
import {checkId} from './clause-id.ts'
import {isCapital, keywordsOf, levelOf, type FoundKeyword} from './keywords.ts'
import {plainTextOf} from './plain-text.ts'
import {quoted} from './quoted.ts'
import {endOf, spanOf, startOf, type Reading} from './reading.ts'
import {nextOf, siblingsOf, type Visit} from './visits.ts'

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
    else if (isCapital(found)) outside.push({...keyword, within: owner})
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

/** The rest of the list item that the marker opens, or the paragraph, list or table behind it. */
function governedBy({tree}: Reading, marker: Marker): readonly Nodes[] {
  const siblings = siblingsOf(tree, marker)

  if (marker.parent?.node.type === 'listItem' && marker.index === 0) {
    const next = siblings.findIndex(({type}, index) => index > 0 && type === 'clauseMarker')
    return siblings.slice(1, next === -1 ? undefined : next)
  }

  const node = nextOf(siblings, marker.index)?.node
  return node?.type === 'paragraph' || node?.type === 'list' || node?.type === 'table' ? [node] : []
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
  const span = spanOf(reading, node)
  const level = levelOf(keywords)
  const {answers, exception} = attributesOfMarker(reading, node)
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

function attributesOfMarker(
  reading: Reading,
  node: ClauseMarker
): {answers: readonly Name[]; exception?: Exception} {
  if (node.attributes === undefined) return {answers: []}
  const start = startOf(node) + `r[${node.id}]{`.length
  const seen = new Set<string>()
  let answers: readonly Name[] = []
  let exception: Exception | undefined

  if (start + node.attributes.length === endOf(node)) {
    const span: Span = {file: reading.file, start: start - 1, end: endOf(node)}
    reportBadAttribute(reading, span, 'Unexpected end of the line, expected a `}` before it')
  }

  for (const attribute of attributesOf(reading, start, start + node.attributes.length)) {
    const {key, value, span} = attribute
    if (!isKnown(key.name)) reportUnknownAttribute(reading, key, known)
    else if (seen.has(key.name))
      reportBadAttribute(reading, span, `Unexpected second \`${key.name}\`, expected one`)
    else if (!value || value.name.trim() === '' || attribute.open)
      reportBadAttribute(reading, span, wanted(attribute))
    else if (key.name === 'for') answers = namesOf(reading, value)
    else if (exception)
      reportBadAttribute(
        reading,
        span,
        `Unexpected \`${key.name}\` beside \`${exception.kind}\`, expected one of them`
      )
    else exception = {kind: key.name, reason: value.name, span}
    seen.add(key.name)
  }

  return {answers, ...(exception && {exception})}
}

const known = ['for', 'untestable', 'todo'] as const

function isKnown(name: string): name is (typeof known)[number] {
  return known.some((each) => each === name)
}

function wanted({key, value, open}: Attribute): string {
  if (open) return `Unexpected end of \`${key.name}\`, expected a closing quote`
  const what = key.name === 'for' ? 'the names of requirements' : 'a reason'
  return `Unexpected \`${key.name}\` ${value ? 'that is empty' : 'alone'}, expected \`${key.name}="…"\` with ${what}`
}

function namesOf(reading: Reading, value: Name): readonly Name[] {
  return listOf(reading, value).filter(({name, span}) => {
    if (name === '')
      reportBadAttribute(reading, span, 'Unexpected empty entry, expected a name between commas')
    return name !== ''
  })
}
