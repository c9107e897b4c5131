import {closestOf} from '../../model/closest.ts'
import {languageOf, languages} from '../../model/language.ts'
import type {Heading, Paragraph} from '../../model/markdown.ts'
import type {Need, Requirement, RequirementKind, RequirementStatus} from '../../model/requirement.ts'
import {spanOf} from '../../model/span-of.ts'
import type {Name, Span} from '../../model/span.ts'
import {listOf} from '../notation/attributes.ts'
import {listed} from '../notation/listed.ts'
import {quoted} from '../notation/quoted.ts'
import {splitOutside} from '../notation/split-outside.ts'
import {nameAt, type Reading} from '../reading.ts'

type Facts = Pick<Requirement, 'kind' | 'sources' | 'status' | 'needs' | 'written'>

const keys = ['kind', 'source', 'status', 'needs']
const kinds: readonly RequirementKind[] = ['functional', 'interop', 'performance', 'security', 'feasibility']
const statuses: readonly RequirementStatus[] = ['proposed', 'planned', 'accepted', 'retired', 'refused']

/** What the line under a requirement's heading says: `kind: … · source: … · status: … · needs: …`. */
export function factsOf(reading: Reading, paragraph: Paragraph | undefined, heading: Heading): Facts {
  const entries = new Map<string, Name>()

  for (const part of paragraph ? partsOf(reading, spanOf(paragraph, reading.file)) : []) {
    const colon = part.name.indexOf(':')
    const key = nameAt(reading, part.span.start, part.span.start + Math.max(0, colon))
    if (colon === -1 || !keys.includes(key.name)) report(colon === -1 ? part : key, keys)
    else if (entries.has(key.name)) complain(key, `Unexpected second \`${key.name}\`, expected one`)
    else entries.set(key.name, trimmed(reading, key.span.end + 1, part.span.end))
  }

  const kind = oneOf('kind', kinds)
  const status = oneOf('status', statuses)
  const source = entries.get('source')
  if (!entries.has('status')) {
    complain(
      {name: '', span: spanOf(heading, reading.file)},
      `Unexpected requirement without \`status\`, expected ${listed(statuses)}`
    )
  }

  return {
    written: [...entries.keys()],
    ...(kind && {kind}),
    sources: source
      ? splitOutside(reading, source.span, ',')
          .map(({name}) => name.replace(/\s[\s>]*/gu, ' '))
          .filter(Boolean)
      : [],
    status: status ?? 'proposed',
    needs: entries.has('needs') ? listOf(reading, entries.get('needs')!).flatMap(needOf) : []
  }

  function oneOf<Value extends string>(key: string, values: readonly Value[]): Value | undefined {
    const entry = entries.get(key)
    const found = values.find((value) => value === entry?.name)
    if (entry && found === undefined) report(entry, values)
    return found
  }

  function needOf(need: Name): readonly Need[] {
    const {name, span} = need
    if (name === 'clause') return [{kind: 'clause', span}]
    const [, word = '', version] = /^test:([a-z]+)(\d+(?:\.\d+)*)?$/u.exec(name) ?? []
    const language = languageOf(word)?.id ?? word
    if (language !== '') return [{kind: 'test', language, ...(version !== undefined && {version}), span}]
    report(need, ['clause', ...languages.map(({id}) => `test:${id}`)])
    return []
  }

  function report(entry: Name, expected: readonly string[]): void {
    const closest = closestOf(entry.name, expected)
    complain(
      entry,
      `Unexpected ${quoted(entry.name)}, expected ${listed(closest === undefined ? expected : [closest])}`
    )
  }

  function complain({span}: Name, message: string): void {
    reading.report({code: 'parse/bad-requirement', severity: 'error', message, span})
  }
}

/** The facts of a line; where another mark divides them, that is reported once, and they are what they should be. */
function partsOf(reading: Reading, {file, start, end}: Span): readonly Name[] {
  const parts = splitOutside(reading, {file, start, end}, '·')
  const misplaced = parts.flatMap(({name, span}) =>
    Array.from(unbracketed(name).matchAll(otherMark), ({0: {length}, index}) => ({
      file,
      start: span.start + index,
      end: span.start + index + length
    }))
  )
  const [first] = misplaced
  if (!first) return parts
  const mark = reading.text.slice(first.start, first.end).trim()

  reading.report({
    code: 'parse/bad-requirement',
    severity: 'error',
    message: `Unexpected ${mark === '' ? 'line break' : quoted(mark)} between facts, expected \`·\``,
    span: first,
    fix: {
      title: 'Write `·` between them',
      edits: misplaced.map((span) => ({span, text: ' · '})),
      safe: true
    }
  })

  return parts.flatMap((part) => dividedAt(reading, part, misplaced))
}

/** What people write for a `·`, a line break among it, before the name of a fact. */
const otherMark =
  /(?:[ \t]{0,9}[,;|•∙⋅‧–—]|[ \t]{1,9}[-*/&+]|[ \t]{0,9}[\r\n])[\s>]{0,9}(?=(?:kind|source|status|needs):)/gu

/** Code and brackets blotted out, for no mark in them divides. */
function unbracketed(text: string): string {
  return text.replace(/`[^`]*`|\([^()]*\)|\[[^[\]]*\]/gu, ({length}) => '_'.repeat(length))
}

function dividedAt(reading: Reading, {span}: Name, marks: readonly Span[]): readonly Name[] {
  const within = marks.filter(({start}) => start >= span.start && start < span.end)
  const starts = [span.start, ...within.map(({end}) => end)]
  return starts.map((start, at) => nameAt(reading, start, within[at]?.start ?? span.end))
}

function trimmed(reading: Reading, start: number, end: number): Name {
  const raw = reading.text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  return nameAt(reading, from, Math.max(from, start + raw.trimEnd().length))
}
