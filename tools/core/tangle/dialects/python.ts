import type {Segment} from '../../model/artifact.ts'
import type {TestBlock} from '../../model/block.ts'
import {pythonLinesOf, type PythonLine} from '../../model/python-lines.ts'
import {madeFor, segmentsOf, trimBlank, type CodeLine} from '../segments.ts'
import type {Dialect} from './dialect.ts'
import {fileNameOf} from './file-name.ts'

/** Python of every version from 2.7. */
export const python: Dialect = {
  gapBefore: ({indent, line}) => (/^\s/u.test(indent + line.text) ? 1 : 2),
  inString: (lines) => pythonLinesOf(lines).map((line) => line.inString),
  importNameOf: (path) => (path.split('/', 1)[0] ?? '').replace(/\.py$/u, ''),
  modules: {
    pathOf: (id) => `${fileNameOf(id, '_')}.py`,
    testOf,
    exampleOf: (_, lines) => trimBlank(lines).flatMap(segmentsOf)
  }
}

function testOf({info, vectors}: TestBlock, lines: readonly CodeLine[]): readonly Segment[] {
  const statements = statementsOf(trimBlank(lines))
  const hoisted = statements.filter(isModuleLevel)
  const body = statements.filter((statement) => !isModuleLevel(statement))
  const empty = !body.some(({lines: [first]}) => first?.python.startsStatement)
  const given = vectors ? 'self, vector' : 'self'
  const types = vectors ? 'unittest.TestCase, dict' : 'unittest.TestCase'
  const start = `${awaits(body) ? 'async ' : ''}def run(${given}):\n    # type: (${types}) -> None\n`
  const head = `import unittest\n\n\n${start}`

  return [
    ...hoisted.flatMap((statement) => statement.lines.flatMap(segmentsOf)),
    ...madeFor(info, hoisted.length > 0 ? `\n${head}` : head),
    ...body.flatMap((statement) => statement.lines.flatMap((line) => segmentsOf(indented(line)))),
    ...(empty ? madeFor(info, '    pass\n') : [])
  ]
}

/** A line that starts a statement with those that continue it, or a line that is blank or a comment. */
interface Statement {
  readonly lines: readonly BodyLine[]
  /** Of all its lines. */
  readonly tokens: readonly string[]
}

interface BodyLine extends CodeLine {
  readonly python: PythonLine
}

function statementsOf(lines: readonly CodeLine[]): readonly Statement[] {
  const known = pythonLinesOf(lines.map(({indent, line}) => indent + line.text))
  const statements: {lines: BodyLine[]; tokens: string[]}[] = []

  lines.forEach((line, at) => {
    const here = known[at]
    if (!here) return
    const before = statements.at(-1)
    if (!here.continues || !before)
      statements.push({lines: [{...line, python: here}], tokens: [...here.tokens]})
    else {
      before.lines.push({...line, python: here})
      for (const token of here.tokens) before.tokens.push(token)
    }
  })

  return statements
}

/** `from __future__ import …` and `from … import *` stand at the top of a module alone. */
function isModuleLevel({lines: [first], tokens}: Statement): boolean {
  if (!first || /^\s/u.test(first.indent + first.line.text) || tokens[0] !== 'from') return false
  return tokens[1] === '__future__' || (tokens.at(-1) === '*' && tokens.at(-2) === 'import')
}

/** Whether the statements await something themselves, rather than in a function that they define. */
function awaits(statements: readonly Statement[]): boolean {
  let within: number | undefined

  return statements.some(({lines: [first], tokens}) => {
    if (!first?.python.startsStatement) return false
    const indent = indentOf(first)
    if (within !== undefined && indent > within) return false
    within = tokens[0] === 'def' || (tokens[0] === 'async' && tokens[1] === 'def') ? indent : undefined
    return within === undefined && tokens.some((token, at) => isAwaiting(token, tokens[at + 1]))
  })
}

function isAwaiting(token: string, next: string | undefined): boolean {
  return token === 'await' || (token === 'async' && (next === 'for' || next === 'with'))
}

function indentOf({indent, line: {text}}: BodyLine): number {
  return indent.length + text.length - text.trimStart().length
}

/** A line of a function's body; one that begins inside a string stays as it is, or the string would be another. */
function indented({indent, line, python: {inString}}: BodyLine): CodeLine {
  return inString ? {indent, line} : {indent: `    ${indent}`, line}
}
