import type {Segment} from '../../model/artifact.ts'
import type {TestBlock} from '../../model/block.ts'
import {madeFor, segmentsOf, trimBlank, type CodeLine} from '../segments.ts'
import type {Dialect} from './dialect.ts'
import {fileNameOf} from './file-name.ts'
import {typeScriptLinesOf, type TypeScriptLine} from './typescript-lines.ts'

export const typescript: Dialect = {
  gapBefore: () => 1,
  inString: (lines) => typeScriptLinesOf(lines).map((line) => line.inString),
  modules: {
    pathOf: (id) => `${fileNameOf(id, '-')}.ts`,
    testOf,
    exampleOf: (_, lines) => trimBlank(lines).flatMap(segmentsOf)
  }
}

function testOf({info, vectors}: TestBlock, lines: readonly CodeLine[]): readonly Segment[] {
  const code = trimBlank(lines)
  const known = typeScriptLinesOf(code.map(({indent, line}) => indent + line.text))
  const imports = endOfImports(known)
  const asserts = known.slice(imports).some(({tokens}) => tokens.includes('expect'))
  const given = [
    ...(asserts ? [{name: 'expect', type: "import('vitest').ExpectStatic"}] : []),
    ...(vectors ? [{name: 'vector', type: 'unknown'}] : [])
  ]
  const parameters = given.map(({name, type}) => `readonly ${name}: ${type}`).join('; ')
  const parameter = given.length > 0 ? `{${given.map(({name}) => name).join(', ')}}: {${parameters}}` : ''

  return [
    ...code.slice(0, imports).flatMap(segmentsOf),
    ...madeFor(info, `${imports > 0 ? '\n' : ''}export async function run(${parameter}): Promise<void> {\n`),
    ...code.slice(imports).flatMap(segmentsOf),
    ...madeFor(info, '}\n')
  ]
}

/** How many lines the leading import declarations take, with the comments between them. */
function endOfImports(lines: readonly TypeScriptLine[]): number {
  let end = 0

  for (let at = 0; at < lines.length; at += 1) {
    const [first, second] = lines[at]?.tokens ?? []
    if (first === undefined) continue
    if (first !== 'import' || second === '(' || second === '.') break
    const last = lastLineOfImport(lines, at)
    if (last === undefined) break
    at = last
    end = last + 1
  }

  return end
}

/** The line with the module's name and the attributes behind it. */
function lastLineOfImport(lines: readonly TypeScriptLine[], from: number): number | undefined {
  let depth = 0
  let named = false

  for (let at = from; at < lines.length; at += 1) {
    for (const token of lines[at]?.tokens ?? []) {
      if (token === '{') depth += 1
      if (token === '}') depth -= 1
      if (depth === 0 && (token === '"' || token === "'")) named = true
      if (token === ';' && !named) return undefined
    }

    if (named && depth <= 0) return at
  }

  return undefined
}
