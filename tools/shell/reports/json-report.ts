import {z} from 'zod'
import {stringFinder} from './string-finder.ts'
import {nameOf, reasonOf, type ReportedCase, type Unreadable} from './reported-case.ts'

const clauses = z.array(z.string()).default([])

/** Our own format, which `schemas/results.schema.json` describes. */
const results = z.strictObject({
  $schema: z.string().optional(),
  results: z.array(
    z.strictObject({
      test: z.string().min(1),
      outcome: z.enum(['passed', 'failed', 'not run']),
      reason: z.string().optional(),
      clauses
    })
  )
})

/** What vitest's and Jest's JSON reporters write, as far as it is of use here. */
const assertions = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()).default([]),
          title: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
          meta: z.object({clauses}).optional()
        })
      )
    })
  )
})

/** Read a report in JSON: ours, or vitest's, whose cases name their clauses in `meta`. */
export function readJsonReport(text: string): readonly ReportedCase[] | Unreadable {
  const value = parsed(text)
  if ('problem' in value) return value
  const place = stringFinder(text)

  if (isRecord(value.json) && 'testResults' in value.json) {
    const report = assertions.safeParse(value.json)
    return report.success ? casesOfAssertions(report.data, place) : refuse(report.error)
  }

  const report = results.safeParse(value.json)
  if (!report.success) return refuse(report.error)
  return report.data.results.map(({test, outcome, reason = '', clauses: names}) => {
    const at = place(test)
    return {test: nameOf(test), outcome, ...reasonOf(reason), clauses: named(names, at), ...at}
  })
}

/** The JSON value of a text, or why there is none. */
export function parsed(text: string): {readonly json: unknown} | Unreadable {
  try {
    return {json: JSON.parse(text) as unknown}
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const at = Math.min(
      Number(/at position (?<at>\d+)/u.exec(message)?.groups?.['at'] ?? text.length),
      text.length
    )
    return {problem: 'text that is no JSON, expected a report in JUnit XML or in JSON', at}
  }
}

function casesOfAssertions(
  {testResults}: z.infer<typeof assertions>,
  place: ReturnType<typeof stringFinder>
): readonly ReportedCase[] {
  return testResults.flatMap(({name, assertionResults}) =>
    assertionResults.map(({ancestorTitles, title, status, failureMessages, meta}) => {
      const at = place(title)
      return {
        test: nameOf([baseOf(name), ...ancestorTitles, title].filter(Boolean).join(' > ')),
        outcome: status === 'passed' || status === 'failed' ? status : 'not run',
        ...reasonOf(failureMessages?.[0] ?? ''),
        clauses: named(meta?.clauses ?? [], at),
        ...at
      }
    })
  )
}

/** The report has paths of the machine that it was made on. */
function baseOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}

function named(
  names: readonly string[],
  place: {readonly start: number; readonly end: number}
): ReportedCase['clauses'] {
  return names.map((name) => ({name: nameOf(name), ...place}))
}

function refuse({issues: [issue]}: z.ZodError): Unreadable {
  const path = nameOf(issue?.path.map(String).join('.') ?? '') || 'the report'
  const message = nameOf(issue?.message ?? '')
  return {
    problem: `value of \`${path}\`, expected a report of vitest or one by \`results.schema.json\`: ${message.charAt(0).toLowerCase()}${message.slice(1, 200)}`,
    at: 0
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
