import {SaxesParser, type SaxesTagPlain} from 'saxes'
import {nameOf, reasonOf, type Place, type ReportedCase, type Unreadable} from './reported-case.ts'

/**
 * Read JUnit XML as pytest, vitest, Gradle, GoogleTest and others write it.
 *
 * A case names its clauses in properties called `clauses`. The parser streams, and knows no entities but XML's own five.
 */
export function readJunit(text: string): readonly ReportedCase[] | Unreadable {
  const parser = new SaxesParser()
  const cases: Case[] = []
  let open: Case | undefined
  let told: string[] | undefined

  parser.on('opentag', (tag) => {
    const start = text.lastIndexOf('<', parser.position - 1)
    const place = {start, end: parser.position}
    if (cases.length === 0 && !isKnown(tag.name)) throw new NotJunit(tag.name)
    if (tag.name === 'testcase') cases.push((open = caseOf(tag, place)))
    else if (open && tag.name === 'property' && tag.attributes['name'] === 'clauses')
      open.clauses.push(
        ...listOf(tag.attributes['value'] ?? '').map((name) => ({name, ...within(place, name)}))
      )
    else if (open && isProblem(tag.name)) {
      open.outcome = tag.name === 'skipped' && open.outcome !== 'failed' ? 'not run' : 'failed'
      const {message} = tag.attributes
      if (message) open.reason ??= message
      else told = []
    }
  })
  parser.on('text', tell)
  parser.on('cdata', tell)
  parser.on('closetag', ({name}) => {
    if (name === 'testcase') open = undefined
    if (!isProblem(name)) return
    if (open && told) open.reason ??= told.join('')
    told = undefined
  })
  parser.on('error', (error) => {
    throw error
  })

  try {
    parser.write(text).close()
  } catch (error) {
    const problem =
      error instanceof NotJunit
        ? `element \`${nameOf(error.element).slice(0, 60)}\`, expected a JUnit report with \`testsuites\` or \`testsuite\``
        : `XML that is not well-formed, expected a JUnit report: ${nameOf(messageOf(error)).slice(0, 200)}`
    return {problem, at: Math.min(parser.position, text.length)}
  }

  return cases.map(({reason, ...one}) => ({...one, ...reasonOf(reason ?? '')}))

  /** A name that is written with character references is somewhere in its element. */
  function within(place: Place, name: string): Place {
    const at = text.slice(place.start, place.end).indexOf(name)
    return at === -1 ? place : {start: place.start + at, end: place.start + at + name.length}
  }

  function tell(part: string): void {
    told?.push(part)
  }
}

interface Case extends Omit<ReportedCase, 'clauses' | 'outcome' | 'reason'> {
  outcome: ReportedCase['outcome']
  reason: string | undefined
  readonly clauses: ReportedCase['clauses'][number][]
}

class NotJunit extends Error {
  readonly element: string

  constructor(element: string) {
    super(element)
    this.element = element
  }
}

/** Whether an element may stand before the first case; in a report that is one, any may stand behind. */
function isKnown(name: string): boolean {
  return [
    'testsuites',
    'testsuite',
    'testcase',
    'properties',
    'property',
    'system-out',
    'system-err'
  ].includes(name)
}

function isProblem(name: string): boolean {
  return name === 'failure' || name === 'error' || name === 'skipped'
}

/** GoogleTest says in `status` that a case was disabled. */
function caseOf({attributes}: SaxesTagPlain, place: Place): Case {
  const {classname = '', name = '', status = ''} = attributes
  return {
    test: nameOf(classname === '' ? name : `${classname}::${name}`),
    outcome: status === 'notrun' || status === 'disabled' || status === 'skipped' ? 'not run' : 'passed',
    reason: undefined,
    clauses: [],
    ...place
  }
}

function listOf(value: string): readonly string[] {
  return value.split(/[,\s]/u).map(nameOf).filter(Boolean)
}

/** Without the line and column in front and the full stop behind. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^\d+:\d+: |\.$/gu, '')
}
