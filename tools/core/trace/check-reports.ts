import {closestOf} from '../model/closest.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Report, ReportedResult} from '../model/report.ts'
import type {Name} from '../model/span.ts'
import type {Spec} from '../model/spec.ts'

/**
 * What makes a report say less than it seems to.
 *
 * All are warnings: a report is made by others, at another time than the draft that it is held against.
 */
export function* checkReports(spec: Spec, reports: readonly Report[]): Iterable<Diagnostic> {
  for (const report of reports) {
    yield* checkClauses(spec, report)
    if (report.results.every(({clauses}) => clauses.length === 0)) yield withoutClause(report)
  }

  yield* checkCases(reports)
}

/** Comparing names is quadratic; a thousand unknown ones are of another standard. */
const mostSuggestions = 100

function* checkClauses({clauses, retirements}: Spec, {results}: Report): Iterable<Diagnostic> {
  const told = new Set<string>()

  for (const {name, span} of results.flatMap((result) => result.clauses)) {
    if (clauses.has(name) || told.has(name)) continue
    told.add(name)
    const retirement = retirements.get(name)
    yield warning('report/unknown-clause', {
      message: retirement
        ? `Unexpected clause \`${shown(name)}\`, which is retired, expected ${expected(retirement.replacement?.name, 'one that is in force')}`
        : `Unexpected clause \`${shown(name)}\`, expected ${expected(nearest(name, told.size), 'one that is defined')}`,
      span,
      ...(retirement && {related: [{message: 'Retired here', span: retirement.span}]})
    })
  }

  function nearest(name: string, known: number): string | undefined {
    return known > mostSuggestions || name.length > 100 ? undefined : closestOf(name, clauses.keys())
  }
}

function withoutClause({file, results: [first]}: Report): Diagnostic {
  return warning('report/without-clause', {
    message: 'Unexpected report in which no case names a clause, expected `clauses` in it or a map beside it',
    span: first?.span ?? {file, start: 0, end: 0}
  })
}

function* checkCases(reports: readonly Report[]): Iterable<Diagnostic> {
  const firsts = new Map<string, ReportedResult>()

  for (const {implementation, results} of reports) {
    for (const result of results) {
      const key = `${implementation}\0${result.test}`
      const first = firsts.get(key)

      if (!first) {
        firsts.set(key, result)
        continue
      }

      yield warning('report/duplicate-case', {
        message: `Unexpected second case \`${shown(result.test)}\` of ${implementation}, expected each once: the worse result counts`,
        span: result.span,
        related: [{message: 'The first one is here', span: first.span}]
      })
    }
  }
}

function warning(
  code: Diagnostic['code'],
  parts: Omit<Diagnostic, 'code' | 'severity' | 'span'> & Pick<Name, 'span'>
): Diagnostic {
  return {code, severity: 'warning', ...parts}
}

function expected(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : `\`${name}\``
}

/** As much of a name as fits into a message. */
function shown(name: string): string {
  const characters = Array.from(name.replaceAll('`', "'"))
  return characters.length > 120 ? `${characters.slice(0, 119).join('')}…` : characters.join('')
}
