import {describe, expect, test} from 'vitest'
import {diagnostics} from '../../../tools/core/graph/diagnostics.ts'
import {documents} from '../../../tools/core/graph/documents.ts'
import {matrix} from '../../../tools/core/graph/tracing.ts'
import type {Diagnostic} from '../../../tools/core/model/diagnostic.ts'
import type {Findings} from '../../../tools/core/model/findings.ts'
import {nothing, type Context, type Toolchain} from '../../../tools/shell/toolchain/toolchain.ts'
import {openSession} from '../../support/open-session.ts'

const heading = '# One\n'
const code = '# Two\n\n```ts file=two.ts\nexport const two = 2\n```\n'
const missing = {name: 'Node 99', language: 'typescript', version: '99', hint: 'Install it'}

describe('a session', () => {
  test('reads every source, in reading order', async () => {
    const {session} = await openSession({'pep/20-b.md': code, 'pep/10-a.md': heading, 'pep/notes.txt': '#'})
    expect(session.store.ask(documents).map(({file}) => file)).toEqual(['pep/10-a.md', 'pep/20-b.md'])
    expect(session.sourceDiagnostics).toEqual([])
  })

  test('sees after a refresh what was written, added and deleted', async () => {
    const {session, files} = await openSession({'pep/10-a.md': heading, 'pep/20-b.md': code})
    files.write('pep/10-a.md', '# Other\n')
    files.write('pep/30-c.md', heading)
    files.apply({changes: [{kind: 'delete', path: 'pep/20-b.md'}], unchanged: 0})
    await session.refresh()
    expect(session.store.ask(documents).map(({file, text}) => [file, text])).toEqual([
      ['pep/10-a.md', '# Other\n'],
      ['pep/30-c.md', heading]
    ])
    expect(session.textOf('pep/20-b.md')).toBeUndefined()
  })

  test('reads a single file where the settings name one, and says so where it is not there', async () => {
    const settings = JSON.stringify({sources: ['format.md', 'lost.md', 'pep']})
    const {session} = await openSession({
      'spec.config.json': settings,
      'format.md': heading,
      'other.md': heading,
      'pep/20-b.md': code
    })
    expect(session.store.ask(documents).map(({file}) => file)).toEqual(['format.md', 'pep/20-b.md'])
    expect(session.sourceDiagnostics.map(({code, span}) => [code, span?.file])).toEqual([
      ['source/unreadable', 'spec.config.json']
    ])
  })

  test('keeps what it knows of a file that nobody wrote', async () => {
    const {session, files} = await openSession({'pep/10-a.md': heading, 'pep/20-b.md': code})
    const [before] = session.store.ask(documents)
    files.write('pep/20-b.md', `${code}\nMore.\n`)
    await session.refresh()
    expect(session.store.ask(documents)[0]).toBe(before)
  })

  test('says that there is nothing to read', async () => {
    const {session} = await openSession({'readme.md': heading})
    expect(session.sourceDiagnostics.map(({code: found}) => found)).toEqual(['source/none'])
  })

  test('says where the settings name a folder that is not there, beside one that is', async () => {
    const settings = JSON.stringify({sources: ['txt', 'pep']})
    const {session} = await openSession({'spec.config.json': settings, 'pep/10-a.md': heading})
    const [{code: found, span}, ...others] = session.sourceDiagnostics as [Diagnostic]
    expect(others).toEqual([])
    expect([found, settings.slice(span!.start, span!.end)]).toEqual(['source/unreadable', 'txt'])
  })

  test('asks for none of the folders that nobody named', async () => {
    const {session} = await openSession({'spec.config.json': '{"title": "A"}', 'pep/10-a.md': heading})
    expect(session.sourceDiagnostics).toEqual([])
  })

  test('works on with default settings while those of the author are wrong', async () => {
    const {session} = await openSession({'spec.config.json': '{"titel": "A"}', 'pep/10-a.md': heading})
    expect(session.settingsDiagnostics.map(({code: found}) => found)).toEqual(['settings/unknown-option'])
    expect(session.project.title).toBe('Untitled standard')
  })
})

describe('a session that sends its programs to toolchains', () => {
  test('gives each the program of its language, and its hash', async () => {
    const {session} = await openSession({'pep/10-a.md': code})
    const seen: (readonly [string, string])[] = []
    const look = (language: string) =>
      checker(language, (context) => void seen.push([language, context.hash]))
    await session.send({task: 'check', toolchains: [look('typescript'), look('python')]})
    expect(seen).toEqual([['typescript', expect.stringMatching(/^[0-9a-f]{64}$/)]])
  })

  test('forgets what was found in a program that is no more', async () => {
    const {session, files} = await openSession({'pep/10-a.md': code})
    const toolchain = finder(({hash}) => ({
      ...nothing,
      compilations: [{tool: 'tsc', language: 'typescript', program: hash, problems: [problem]}]
    }))
    await session.send({task: 'check', toolchains: [toolchain]})
    expect(codesOf(session)).toEqual(['typescript/TS1'])

    files.write('pep/10-a.md', `Prose that moves the code.\n\n${code}`)
    await session.refresh()
    expect(codesOf(session)).toEqual(['typescript/TS1'])

    files.write('pep/10-a.md', code.replace('two = 2', 'two = 3'))
    await session.refresh()
    expect(codesOf(session)).toEqual([])
  })

  test('says once what two tasks miss, and gives it one column', async () => {
    const {session} = await openSession({'pep/10-a.md': code})
    const toolchains = [finder(() => ({...nothing, missing: [missing]}))]
    await session.send({task: 'check', toolchains})
    await session.send({task: 'run', toolchains})
    expect(codesOf(session)).toEqual(['toolchain/missing'])
    expect(session.store.ask(matrix).implementations.map(({id}) => id)).toEqual(['typescript Node 99'])
  })

  test('asks nobody after it was told to stop', async () => {
    const {session} = await openSession({'pep/10-a.md': code})
    const asked: string[] = []
    const toolchains = [checker('typescript', () => void asked.push('typescript'))]
    const sent = session.send({task: 'check', toolchains, signal: AbortSignal.abort(new Error('stop'))})
    await expect(sent).rejects.toThrow('stop')
    expect(asked).toEqual([])
  })

  test('answers within a supposition as if it were so, and outside as it is', async () => {
    const {session} = await openSession({'pep/10-a.md': code})
    const supposed = new Map([['finder run', {...nothing, missing: [missing]}]])
    expect(session.suppose(supposed, () => codesOf(session))).toEqual(['toolchain/missing'])
    expect(codesOf(session)).toEqual([])
    expect(() =>
      session.suppose(supposed, () => {
        throw new Error('lost')
      })
    ).toThrow('lost')
    expect(codesOf(session)).toEqual([])
  })

  test('believes what a tool found, whatever is supposed', async () => {
    const {session} = await openSession({'pep/10-a.md': code})
    await session.send({task: 'run', toolchains: [finder(() => nothing)]})
    const supposed = new Map([['finder run', {...nothing, missing: [missing]}]])
    expect(session.suppose(supposed, () => codesOf(session))).toEqual([])
  })

  test('lays its programs out below the work folder', async () => {
    const {session, textOf} = await openSession({'pep/10-a.md': code})
    session.writeWork()
    expect(textOf('dist/work/reference/typescript/two.ts')).toContain('export const two = 2\n')
  })
})

const problem = {
  path: 'reference/typescript/two.ts',
  start: 0,
  end: 6,
  code: 'typescript/TS1',
  severity: 'error',
  message: 'Unexpected two'
} as const

/** A tool that finds the same whether it checks or runs. */
function finder(find: (context: Context) => Findings): Toolchain {
  const answer = (_: unknown, context: Context) => Promise.resolve(find(context))
  return {
    name: 'finder',
    language: 'typescript',
    check: answer,
    run: answer,
    close: () => Promise.resolve()
  }
}

function checker(language: string, look: (context: Context) => void): Toolchain {
  return {
    name: 'checker',
    language,
    check(_, context) {
      look(context)
      return Promise.resolve(nothing)
    },
    close: () => Promise.resolve()
  }
}

function codesOf({store}: Awaited<ReturnType<typeof openSession>>['session']): readonly string[] {
  return store.ask(diagnostics).kept.map(({code: found}) => found)
}
