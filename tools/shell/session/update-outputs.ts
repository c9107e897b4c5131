import {spec} from '../../core/graph/documents.ts'
import {fix} from '../../core/check/fix.ts'
import {findings} from '../../core/graph/findings.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import {promisedOutputsOf, type PromisedOutput} from '../../core/model/promised-output.ts'
import {printedLines} from '../toolchain/printed-lines.ts'
import {rewriteSources} from './rewrite-sources.ts'
import type {Session} from './session.ts'

/** Rewrite the outputs and tables whose example printed something else, and read the sources again; the files that were rewritten. */
export async function updateOutputs(session: Session): Promise<readonly string[]> {
  const {store} = session
  const printed = printedOf(session)
  const updates = promisedOutputsOf(store.ask(spec).blocks).flatMap(({block, example}) => {
    const output = printed.get(`${example.language} ${example.id}`)
    const text = session.textOf(block.span.file)
    return output === undefined || text === undefined ? [] : [updateOf(block, output, text)]
  })

  return rewriteSources(session, (source) => fix(source, updates).text)
}

/** By language and id, with a space between; where runtimes differ, what the last one printed. */
function printedOf({store}: Session): ReadonlyMap<string, string> {
  const runs = store.ask(findings).runs
  return new Map(
    runs.flatMap(({language, results}) =>
      results.flatMap(({test, output}) =>
        output === undefined ? [] : [[`${language} ${test}`, output] as const]
      )
    )
  )
}

/** The whole block anew, with the line endings that it had: its fence grows where what is printed has one as long. */
function updateOf({span, info}: PromisedOutput['block'], output: string, text: string): Diagnostic {
  const opening = text.slice(span.start, info.start)
  const [mark = '`'] = opening
  const runs = output.match(mark === '~' ? /~+/gu : /`+/gu) ?? []
  const longest = Math.max(opening.trimEnd().length - 1, ...runs.map(({length}) => length))
  const fence = mark.repeat(Math.max(3, longest + 1))
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const margin = text.slice(lineStart, span.start).replace(/[^>\s]/gu, ' ')
  const printed = printedLines(output)
  const lines = [
    `${fence}${text.slice(info.start, info.end)}`,
    ...(printed.length === 0 ? [''] : printed),
    fence
  ]
  const ending = /\r\n|\r|\n/u.exec(text.slice(info.end))?.[0] ?? '\n'
  const rest = lines.slice(1).map((line) => (line === '' ? margin.trimEnd() : `${margin}${line}`))
  const edit = {span, text: [lines[0], ...rest].join(ending)}
  return {
    code: 'example/failed',
    severity: 'error',
    message: 'Unexpected output',
    span,
    fix: {title: 'Write what the example prints', safe: true, edits: [edit]}
  }
}
