import type {Field} from '../../model/document.ts'
import {experimentIdOf, type Experiment, type ExperimentStatus} from '../../model/experiment.ts'
import type {Name, Span} from '../../model/span.ts'
import {listed} from '../notation/listed.ts'
import {quoted} from '../notation/quoted.ts'
import {nameAt, type Reading} from '../reading.ts'

const keys = ['question', 'status', 'claims']

/** What the front matter of a file below `experiments/` says of the experiment that begins with it. */
export function experimentOf(reading: Reading, fields: readonly Field[]): Experiment | undefined {
  const id = experimentIdOf(reading.file)
  const [first] = fields
  if (id === undefined || !first || !fields.some(({key}) => keys.includes(key.name))) return undefined

  const known = new Map<string, Field>()
  for (const field of fields) {
    const {name, span} = field.key
    if (!keys.includes(name))
      report(span, `Unexpected ${quoted(name)} of an experiment, expected ${listed(keys)}`)
    else if (known.has(name)) report(span, `Unexpected second ${quoted(name)}, expected one`)
    else known.set(name, field)
  }

  const whole = {...first.span, end: fields.at(-1)?.span.end ?? first.span.end}
  const claims = claimsOf(known.get('claims'))
  return {
    id,
    question: questionOf(known.get('question')),
    status: statusOf(known.get('status')),
    claims,
    span: whole
  }

  function questionOf(field: Field | undefined): string {
    const question = typeof field?.value === 'string' ? field.value.replace(/\s+/gu, ' ').trim() : ''
    if (question === '')
      report(field?.span ?? whole, 'Unexpected experiment without a question, expected `question: …`')
    return question
  }

  function statusOf(field: Field | undefined): ExperimentStatus {
    const expected = claims.length > 0 ? ofDesigns : ofTexts
    const status = expected.find((one) => one === field?.value)
    if (status) return status
    const other = [...ofDesigns, ...ofTexts].find((one) => one === field?.value)
    const why = claims.length > 0 ? 'with claims' : 'without claims'
    const found = typeof field?.value === 'string' ? `status ${quoted(field.value)}` : 'status'
    report(
      field?.span ?? whole,
      field
        ? `Unexpected ${found} of an experiment ${why}, expected ${listed(expected)}`
        : `Unexpected experiment without a status, expected ${listed(expected)}`
    )
    return other ?? 'open'
  }

  /** The words of the list, each where it stands. */
  function claimsOf(field: Field | undefined): readonly Name[] {
    if (!field || field.value === null) return []
    if (!Array.isArray(field.value)) {
      report(field.span, 'Unexpected value of `claims`, expected a list of requirements')
      return []
    }

    const text = reading.text.slice(0, field.span.end)
    const claims = new Map<string, Name>()
    let from = field.key.span.end

    for (const item of field.value as readonly unknown[]) {
      const word = typeof item === 'string' ? item : ''
      const at = requirementId.test(word) ? placeOf(word, text, from) : -1
      const claim = at === -1 ? undefined : nameAt(reading, at, at + word.length)
      if (!claim) report(field.span, `Unexpected claim ${quoted(word)}, expected the id of a requirement`)
      else if (claims.has(word))
        report(claim.span, `Unexpected second claim ${quoted(word)}, expected each once`)
      else claims.set(word, claim)
      if (claim) from = claim.span.end
    }

    return [...claims.values()]
  }

  function report(span: Span, message: string): void {
    reading.report({code: 'parse/bad-experiment', severity: 'error', message, span})
  }
}

const ofDesigns: readonly ExperimentStatus[] = ['open', 'chosen', 'rejected']
const ofTexts: readonly ExperimentStatus[] = ['open', 'answered']
const requirementId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u

/** Where a word first stands by itself, and not within a longer one. */
function placeOf(word: string, text: string, from: number): number {
  let at = text.indexOf(word, from)
  while (at !== -1 && /[\w-]/u.test(`${text[at - 1] ?? ''} ${text[at + word.length] ?? ''}`))
    at = text.indexOf(word, at + 1)
  return at
}
