import type {Block} from '../../model/block.ts'
import {closestOf} from '../../model/closest.ts'
import {experimentIdOf, scores, type Verdict} from '../../model/experiment.ts'
import {languageOf, languages} from '../../model/language.ts'
import type {Name, Span} from '../../model/span.ts'
import {reportBadAttribute, reportUnknownAttribute} from '../notation/attribute-problems.ts'
import {attributesOf, listOf, type Attribute} from '../notation/attributes.ts'
import {listed} from '../notation/listed.ts'
import {quoted} from '../notation/quoted.ts'
import type {Reading} from '../reading.ts'
import {blockAttributes, roleOf, type BlockAttribute} from './block-attributes.ts'
import type {Fence} from './fence.ts'

/** What the attributes of a block make of it, its id left out. */
export type Purpose = PurposeOf<Block>

type PurposeOf<Each extends Block> = Each extends Block
  ? Omit<
      Each,
      'language' | 'lines' | 'span' | 'info' | 'heading' | 'hidden' | 'since' | 'id' | 'of' | 'table'
    >
  : never

/** Read the info string behind the language; of one that makes no sense, a block that is only shown. */
export function purposeOf(
  reading: Reading,
  {language, info}: Fence
): Purpose & {readonly hidden: boolean; readonly since: string | undefined} {
  const given = known(reading, attributesOf(reading, language.span.end, info.end))
  const attributes = experimentIdOf(reading.file) === undefined ? given : unpublished(reading, given)
  const hidden = attributes.has('hidden')
  const since = attributes.get('since')?.value?.name
  return {...purpose(), hidden, since}

  function purpose(): Purpose {
    const role = roleOf(language.name, attributes)
    if (typeof role === 'object') return refuse(role.span, role.message)

    const problem = languageProblem(role)
    if (problem) return problem

    const clauses = namesOf('clause')
    const target = attributes.get('file')?.value
    const name = attributes.get('#')?.value
    const vectors = attributes.get('vectors')?.value
    const vector = attributes.get('vector')
    const score = attributes.get('score')
    if (score && !scores.some((one) => one === score.value?.name))
      return refuse(score.span, `Unexpected value of \`score\`, expected ${listed(scores)}`)
    const verdict = verdictOf()

    switch (role) {
      case 'reference':
        return {role, clauses, ...(target && {target}), ...(name && {name})}
      case 'test':
        return {role, clauses, ...(vectors && {vectors}), ...(verdict && {verdict})}
      case 'example':
        return {role, clauses, errors: namesOf('errors'), ...(name && {name}), ...(verdict && {verdict})}
      case 'vector':
        return {role, clauses, kind: vector?.value ?? vector?.key ?? language}
      case 'table':
        return {role, source: attributes.get('source')?.value ?? language}
      default:
        return {role}
    }
  }

  /** A block that something is to be done with must be in a language that it can be done in. */
  function languageProblem(role: Block['role']): Purpose | undefined {
    const {name, span} = language
    if (role === 'display' || role === 'output') return undefined
    if (role === 'table') {
      if (attributes.has('source')) return undefined
      return refuse(
        span,
        'Unexpected `table` block without `source`, expected `source=` with the name of an example'
      )
    }
    if (role === 'vector') {
      return name === 'json'
        ? undefined
        : refuse(attributes.get('vector')?.span ?? span, 'Unexpected `vector`, expected it on a `json` block')
    }
    if (languageOf(name)) return undefined

    const near = closestOf(
      name,
      languages.flatMap(({id, aliases}) => [id, ...aliases])
    )
    reading.report({
      code: 'parse/unknown-language',
      severity: 'error',
      message: `Unexpected language ${quoted(name)} of a ${role} block, expected ${listed(languages.map(({id}) => id))}`,
      span: name === '' ? info : span,
      ...(near !== undefined && {
        fix: {title: `Write \`${near}\``, edits: [{span, text: near}], safe: false}
      })
    })
    return display
  }

  function refuse(span: Span, message: string): Purpose {
    reportBadAttribute(reading, span, message)
    return display
  }

  function verdictOf(): Verdict | undefined {
    const span = (attributes.get('for') ?? attributes.get('score'))?.span
    const written = attributes.get('score')?.value?.name
    return span && {requirements: namesOf('for'), score: scores.find((one) => one === written) ?? 'met', span}
  }

  function namesOf(key: BlockAttribute): readonly Name[] {
    const value = attributes.get(key)?.value
    return value ? listOf(reading, value).filter(({name}) => name !== '') : []
  }
}

const display = {role: 'display'} as const

/** Without the attributes that would make an experiment a part of the standard. */
function unpublished(
  {report}: Reading,
  attributes: ReadonlyMap<BlockAttribute, Attribute>
): ReadonlyMap<BlockAttribute, Attribute> {
  const left = new Map(attributes)

  for (const [name, instead] of ofStandard) {
    const attribute = attributes.get(name)
    if (!attribute) continue
    left.delete(name)
    report({
      code: 'parse/not-in-experiment',
      severity: 'error',
      message: `Unexpected \`${name}\` in an experiment, expected ${instead}`,
      span: attribute.span
    })
  }

  return left
}

const ofStandard: readonly (readonly [name: BlockAttribute, instead: string])[] = [
  ['vector', 'a test: the cases of an experiment are not published'],
  ['clause', '`for=` with requirements: the standard rests on none of its experiments']
]

/** The attributes that are as they should be; the rest is reported. */
function known(reading: Reading, attributes: readonly Attribute[]): ReadonlyMap<BlockAttribute, Attribute> {
  const found = new Map<BlockAttribute, Attribute>()

  for (const [at, attribute] of attributes.entries()) {
    const {key, value, span, open} = attribute
    const entry = blockAttributes.find(({name}) => name === key.name)
    const before = attributes[at - 1]

    if (!entry && before && isRestOf(before, attribute)) {
      const whole = reading.text.slice(before.value.span.start, span.end)
      reportBadAttribute(
        reading,
        {...span, start: before.value.span.start},
        `Unexpected space in the value of \`${before.key.name}\`, expected quotes around it: ${quoted(`${before.key.name}="${whole}"`)}`
      )
    } else if (!entry)
      reportUnknownAttribute(
        reading,
        key,
        blockAttributes.map(({name}) => name)
      )
    else if (found.has(entry.name))
      reportBadAttribute(reading, span, `Unexpected second \`${key.name}\`, expected one`)
    else if (open)
      reportBadAttribute(reading, span, `Unexpected end of \`${key.name}\`, expected a closing quote`)
    else if (!value && entry.value === 'needed')
      reportBadAttribute(
        reading,
        span,
        `Unexpected \`${key.name}\` alone, expected \`${key.name}=${entry.form}\``
      )
    else if (value && entry.value === 'none')
      reportBadAttribute(reading, span, `Unexpected value of \`${key.name}\`, expected the word alone`)
    else if (value && !listOf(reading, value).every(({name}) => entry.pattern.test(name))) {
      reportBadAttribute(reading, span, `Unexpected value of \`${key.name}\`, expected ${entry.form}`)
    } else found.set(entry.name, attribute)
  }

  return found
}

/** Whether a word looks like what a space has cut off the path before it. */
function isRestOf(before: Attribute, {key, value}: Attribute): before is Attribute & {readonly value: Name} {
  const isBare = before.value?.span.end === before.span.end
  return before.key.name === 'file' && isBare && value === undefined && /[./]/u.test(key.name)
}
