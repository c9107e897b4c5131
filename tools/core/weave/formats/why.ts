import type {Block} from '../../model/block.ts'
import type {ClauseRow, Matrix, MatrixPlace, RequirementRow, TestRow} from '../../model/matrix.ts'
import type {Spec} from '../../model/spec.ts'

/** Lines of code that a snippet shows. */
const longestSnippet = 6

/**
 * The chain of one requirement or clause, both ways, as lines to read: what asks for it, what it says, what implements
 * it, what tests it and with which results; absent for an id of neither.
 */
export function whyText(id: string, matrix: Matrix, spec: Spec): string | undefined {
  const requirement = matrix.requirements.find((row) => row.id === id)
  const clause = matrix.clauses.find((row) => row.id === id)
  if (requirement) return textOf(whyRequirement(requirement, matrix, spec))
  return clause && textOf(whyClause(clause, matrix, spec))
}

function whyRequirement(row: RequirementRow, matrix: Matrix, spec: Spec): readonly string[] {
  const clauses = matrix.clauses.filter(({id}) => row.clauses.includes(id))
  return [
    ...headOfRequirement(row),
    ...indent(row.needs.map(({need, state, reason}) => stated(`needs ${need}`, state, reason))),
    ...clauses.flatMap((clause) => indent(['', ...linesOfClause(clause, spec)]))
  ]
}

function whyClause(row: ClauseRow, matrix: Matrix, spec: Spec): readonly string[] {
  const answered = matrix.requirements.filter(({id}) => row.answers.includes(id))
  return [
    ...linesOfClause(row, spec),
    ...(answered.length === 0 ? ['', '  answers no requirement'] : []),
    ...answered.flatMap((requirement) => indent(['', 'answers', ...indent(headOfRequirement(requirement))]))
  ]
}

function headOfRequirement({
  id,
  title,
  kind,
  status,
  state,
  reason,
  sources,
  place
}: RequirementRow): readonly string[] {
  return [
    stated(`requirement ${id}`, state, reason),
    ...indent([title, `${[kind, status].filter(Boolean).join(', ')}; ${at(place)}`]),
    ...indent(sources.map((source) => `from ${source}`))
  ]
}

function linesOfClause(row: ClauseRow, spec: Spec): readonly string[] {
  const code = spec.blocks.filter(
    (block) => block.role === 'reference' && block.clauses.some(({name}) => name === row.id)
  )
  return [
    stated(`clause ${row.id}`, row.state, row.reason),
    ...indent([row.text, `${row.level || 'no level'}; ${at(row.place)}`]),
    ...(code.length === 0 ? indent(['', 'no code names it']) : []),
    ...code.flatMap((block, number) =>
      indent(['', `code ${row.code[number] ? at(row.code[number]) : ''}`, ...indent(snippetOf(block))])
    ),
    ...(row.tests.length === 0 ? indent(['', 'no test names it']) : ['']),
    ...row.tests.flatMap((test) => indent(linesOfTest(test))),
    ...(row.reports.length > 0 ? [''] : []),
    ...row.reports.flatMap((test) => indent(linesOfTest(test)))
  ]
}

function linesOfTest({kind, id, language, place, results}: TestRow): readonly string[] {
  return [
    `${kind} ${id}${language === '' ? '' : ` in ${language}`}; ${at(place)}`,
    ...indent(results.map(({implementation, outcome, reason}) => stated(implementation, outcome, reason))),
    ...(results.length === 0 ? indent(['no result']) : [])
  ]
}

function snippetOf({lines}: Block): readonly string[] {
  const shown = lines.slice(0, longestSnippet).map(({text}) => `| ${text}`.trimEnd())
  const more = lines.length - shown.length
  return more > 0 ? [...shown, `| … ${more} more`] : shown
}

function stated(what: string, state: string, reason: string | undefined): string {
  return reason === undefined ? `${what}: ${state}` : `${what}: ${state} – ${reason}`
}

function at({file, line}: MatrixPlace): string {
  return `${file}:${line}`
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`))
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
