import type {Clause, Exception} from '../../model/clause.ts'
import type {ClauseMarker} from '../../model/markdown.ts'
import {endOf, startOf} from '../../model/span-of.ts'
import type {Name, Span} from '../../model/span.ts'
import {reportBadAttribute, reportUnknownAttribute} from '../notation/attribute-problems.ts'
import {attributesOf, listOf, type Attribute} from '../notation/attributes.ts'
import type {Reading} from '../reading.ts'

/** What stands between the braces of an id line. */
export function clauseAttributesOf(
  reading: Reading,
  node: ClauseMarker
): Pick<Clause, 'answers' | 'exception'> {
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
