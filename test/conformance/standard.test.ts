import {beforeAll, describe, expect, test} from 'vitest'
import {diagnostics} from '../../tools/core/graph/diagnostics.ts'
import {spec} from '../../tools/core/graph/documents.ts'
import {matrixArtifacts} from '../../tools/core/graph/tracing.ts'
import {pepArtifacts} from '../../tools/core/graph/weaving.ts'
import {render} from '../../tools/core/model/artifact.ts'
import {disk, sha256} from '../../tools/shell/host/disk.ts'
import {Session} from '../../tools/shell/session/session.ts'
import {lintWithDocutils, lintWithSphinxLint, pythonEnvironment} from '../support/python-environment.ts'

const python = await pythonEnvironment()

let session: Session
let pep: string

beforeAll(async () => {
  const nobody = () => undefined
  const terminal = {print: nobody, inform: nobody, colour: false, live: false, columns: 100}
  const root = process.cwd()
  session = await Session.open({root, files: disk(root), terminal, environment: {}, hash: sha256})
  pep = render(session.store.ask(pepArtifacts)[0]!)
})

describe('our own standard', () => {
  test('says nothing that its tool objects to', () => {
    expect(session.store.ask(diagnostics).kept).toEqual([])
    expect(session.sourceDiagnostics).toEqual([])
  })

  test('is a PEP that docutils reads without a warning', async ({skip}) => {
    if ('missing' in python) skip(python.missing)
    expect(await lintWithDocutils(pep)).toEqual([])
  })

  test('is a PEP that sphinx-lint has nothing to say of', async ({skip}) => {
    if ('missing' in python) skip(python.missing)
    expect(await lintWithSphinxLint(pep)).toEqual([])
  })

  test('keeps within 79 columns, but for addresses and what stands in tables and code', () => {
    const long = pep.split('\n').filter((line) => line.length > 79 && !/https?:|<.*>`_|^ {4,}/u.test(line))
    expect(long).toEqual([])
  })

  test('ends no paragraph in a colon behind which nothing stands', () => {
    const blocks = pep.split(/\n{2,}/)
    const dangling = blocks.filter((block, at) => {
      const paragraphOrHeading = /^(?:[\p{L}`(]|([-=~])\1+\n)/u
      return /^(?!\.\.).*[^:]:$/su.test(block) && paragraphOrHeading.test(blocks[at + 1] ?? 'The end')
    })
    expect(dangling).toEqual([])
  })

  test('has a row for each of the sixteen needs that it began with', () => {
    const named = new Set([...session.store.ask(spec).requirements.values()].flatMap(({sources}) => sources))
    const wanted = Array.from({length: 16}, (_, at) => `A${at + 1}`)
    expect(wanted.filter((need) => !named.has(need))).toEqual([])
  })

  test('gives the same bytes again, whatever the order in which its files are listed', async () => {
    const {files, ...host} = session.host
    const reversed = {...host, files: {...files, list: (folder: string) => files.list(folder).toReversed()}}
    const again = await Session.open(reversed)
    expect(again.store.ask(pepArtifacts).map(render)).toEqual(session.store.ask(pepArtifacts).map(render))
    expect(again.store.ask(matrixArtifacts).map(render)).toEqual(
      session.store.ask(matrixArtifacts).map(render)
    )
  })
})
