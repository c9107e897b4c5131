import {describe, expect, test} from 'vitest'
import {outputs} from '../../../tools/core/graph/outputs.ts'
import {siteFragment} from '../../../tools/core/graph/site.ts'
import type {Findings, TestResult} from '../../../tools/core/model/findings.ts'
import {lookAhead} from '../../../tools/shell/session/look-ahead.ts'
import type {Session} from '../../../tools/shell/session/session.ts'
import {nothing, type Toolchain} from '../../../tools/shell/toolchain/toolchain.ts'
import {openSession} from '../../support/open-session.ts'

const file = 'pep/10-a.md'
const text = `# One

## Two

r[request.target]
The server **MUST** hand on the target.

\`\`\`ts test clause=request.target
expect(1).toBe(1)
\`\`\`
`

describe('looking ahead', () => {
  test('weaves the pages of tests that pass, and lets begin what is made of them', async () => {
    const {session} = await openSession({[file]: text})
    let begun: readonly string[] = []
    await ahead(session, () => (begun = session.store.ask(siteFragment, file)))
    expect(begun.join('')).toContain('data-state="verified"')
  })

  test('changes nothing of what is known', async () => {
    const {session} = await openSession({[file]: text})
    const {session: untouched} = await openSession({[file]: text})
    await ahead(session)
    expect(session.store.ask(outputs)).toEqual(untouched.store.ask(outputs))
  })

  test('spares the pages that are as it supposed, and no others', async () => {
    const [passing, failing] = await Promise.all([openSession({[file]: text}), openSession({[file]: text})])
    for (const [{session}, outcome] of [
      [passing, 'passed'],
      [failing, 'failed']
    ] as const) {
      let before: readonly string[] = []
      await ahead(session, () => (before = session.store.ask(siteFragment, file)))
      await session.send({task: 'run', toolchains: [toolchainOf(outcome)]})
      const after = session.store.ask(siteFragment, file)
      expect(after === before).toBe(outcome === 'passed')
      expect(after.join('')).toContain(outcome === 'passed' ? 'data-state="verified"' : 'data-state="failed"')
    }
  })

  test('ends where the results are there, or somebody stops it', async () => {
    const {session} = await openSession({[file]: text})
    let isBegun = false
    await ahead(session, () => (isBegun = true), AbortSignal.abort())
    expect(isBegun).toBe(false)
  })
})

async function ahead(
  session: Session,
  begin: () => void = () => undefined,
  signal = new AbortController().signal
): Promise<void> {
  await lookAhead(session, {toolchains: [toolchainOf('passed')], described: Promise.resolve(), begin, signal})
}

/** It expects that all pass, and finds something else, perhaps. */
function toolchainOf(outcome: TestResult['outcome']): Toolchain {
  const answer =
    (given: TestResult['outcome']): NonNullable<Toolchain['run']> =>
    ({language, cases}, {hash}) => {
      const results = cases.map(({id}) => ({test: id, outcome: given}))
      const run: Findings['runs'][number] = {
        language,
        runtime: {name: 'Node', version: '24.0.0'},
        program: hash,
        results
      }
      return Promise.resolve({...nothing, runs: [run]})
    }
  return {
    name: 'runner',
    language: 'typescript',
    run: answer(outcome),
    expect: answer('passed'),
    close: () => Promise.resolve()
  }
}
