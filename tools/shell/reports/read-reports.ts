import type {Diagnostic} from '../../core/model/diagnostic.ts'
import {closestOf} from '../../core/model/closest.ts'
import {lineAt, lineStartsOf} from '../../core/model/line-starts.ts'
import type {Outcome} from '../../core/model/outcome.ts'
import type {ReportSettings} from '../../core/model/project.ts'
import type {Report, ReportedResult} from '../../core/model/report.ts'
import type {Files} from '../host/host.ts'
import {readCaseMap, type CaseMap} from './case-map.ts'
import {readJsonReport} from './json-report.ts'
import {readJunit} from './junit.ts'
import type {ReportedCase, Unreadable} from './reported-case.ts'
import {readText} from './read-text.ts'
import {reportFiles} from './report-files.ts'

/** Read every report that the settings name; one that makes no sense is a diagnostic and no report. */
export function readReports(files: Files, settings: readonly ReportSettings[]): Outcome<readonly Report[]> {
  const read = settings.map((one) => readSuite(files, one))
  return {value: read.flatMap(({value}) => value), diagnostics: read.flatMap(({diagnostics}) => diagnostics)}
}

/** The reports of one entry of the settings, which share a map. */
function readSuite(files: Files, settings: ReportSettings): Outcome<readonly Report[]> {
  const {implementation, language, map: mapFile} = settings
  const paths = reportFiles(files, settings.files)
  if (paths.length === 0) return {value: [], diagnostics: [missing(settings)]}

  const diagnostics: Diagnostic[] = []
  const map = mapFile === undefined ? undefined : readOne(mapFile, readCaseMap)
  const tests = new Set<string>()

  const value = paths.flatMap((file): readonly Report[] => {
    const cases = readOne(file, (text) => placed(text, file))
    if (!cases) return []
    for (const {test} of cases) tests.add(test)
    const results = cases.map((one) => withMap(one, map, mapFile ?? file))
    return [{implementation, ...(language !== undefined && {language}), file, results}]
  })

  if (map && mapFile !== undefined && value.length > 0) diagnostics.push(...unmatched(map, mapFile, tests))
  return {value, diagnostics}

  function readOne<Value extends object>(
    file: string,
    read: (text: string) => Value | Unreadable
  ): Value | undefined {
    const text = readText(files, file)
    const found = 'text' in text ? read(text.text) : text
    if ('diagnostic' in found) diagnostics.push(found.diagnostic)
    else if (!('problem' in found)) return found
    else diagnostics.push(unreadable(file, found))
    return undefined
  }
}

function placed(text: string, file: string): readonly ReportedResult[] | Unreadable {
  const cases = /^\s*</u.test(text) ? readJunit(text) : readJsonReport(text)
  if ('problem' in cases) return cases
  const starts = lineStartsOf(text)
  return cases.map(({start, end, clauses, ...one}: ReportedCase) => ({
    ...one,
    clauses: clauses.map(({name, ...place}) => ({name, span: {file, ...place}})),
    span: {file, start, end},
    line: lineAt(starts, start) + 1
  }))
}

function withMap(result: ReportedResult, map: CaseMap | undefined, file: string): ReportedResult {
  const more = map?.clausesOf(result.test) ?? []
  if (more.length === 0) return result
  return {
    ...result,
    clauses: [...result.clauses, ...more.map(({name, start, end}) => ({name, span: {file, start, end}}))]
  }
}

/** Names that are compared to find what was meant: some microseconds each, and enough for a hundred slips in a suite. */
const mostComparisons = 200_000

function unmatched(map: CaseMap, file: string, tests: ReadonlySet<string>): readonly Diagnostic[] {
  return map.unmatched().map(({pattern, start, end}, at) => {
    const near =
      (at + 1) * tests.size <= mostComparisons && pattern.length <= 200
        ? closestOf(pattern, tests)
        : undefined
    return {
      code: 'report/unmatched-case',
      severity: 'warning',
      message: `Unexpected case \`${pattern.replaceAll('`', "'")}\`, expected ${near === undefined ? 'one that a report has' : `\`${near}\``}`,
      span: {file, start, end}
    }
  })
}

function missing({files, implementation, span}: ReportSettings): Diagnostic {
  return {
    code: 'report/missing',
    severity: 'warning',
    message: `Unexpected absence of reports of ${implementation}, expected files at \`${files}\``,
    ...(span && {span})
  }
}

function unreadable(file: string, {problem, at}: Unreadable): Diagnostic {
  return {
    code: 'report/unreadable',
    severity: 'error',
    message: `Unexpected ${problem}`,
    span: {file, start: at, end: at}
  }
}
