import {describe, expect, test} from 'vitest'
import {manifestOf, manifestText, readManifest} from '../../../tools/core/graph/manifest.ts'
import {type DiskEntry, plan} from '../../../tools/core/graph/plan.ts'
import {renderPlan} from '../../../tools/core/graph/render-plan.ts'
import {staleOf} from '../../../tools/core/graph/stale.ts'
import type {Artifact} from '../../../tools/core/model/artifact.ts'

const source = {file: 'pep/10-a.md', start: 5, end: 9}

describe('plan', () => {
  test('creates what is missing, updates what it made, deletes what it makes no more, and leaves the rest', () => {
    const disk = {
      'reference/old': 'old',
      'reference/gone': 'gone',
      'reference/same': 'same',
      'reference/hand': 'made'
    }
    const outcome = planned(disk, {
      before: ['reference/old', 'reference/gone', 'reference/same'],
      now: {'reference/new': 'new', 'reference/old': 'newer', 'reference/same': 'same'}
    })
    expect(outcome.diagnostics).toEqual([])
    expect(renderPlan(outcome.plan)).toBe(
      [
        'create reference/new',
        'update reference/old',
        'delete reference/gone',
        '1 to create, 1 to update, 1 to delete, 1 unchanged',
        ''
      ].join('\n')
    )
  })

  test.each<[string, Readonly<Record<string, string>>, Setup]>([
    [
      'was edited',
      {'reference/a': 'edited'},
      {before: ['reference/a'], now: {'reference/a': 'new'}, left: {'reference/a': 'old'}}
    ],
    [
      'was edited, even to delete it',
      {'reference/a': 'edited'},
      {before: ['reference/a'], now: {}, left: {'reference/a': 'old'}}
    ],
    ['was never generated', {'reference/a': 'mine'}, {before: [], now: {'reference/a': 'new'}}]
  ])('writes nothing at all where a file %s', (_, disk, setup) => {
    const {
      plan: {changes},
      diagnostics
    } = planned(disk, {...setup, now: {...setup.now, 'reference/b': 'b'}})
    expect(changes).toEqual([])
    expect(diagnostics.map(({code, span}) => [code, span?.file])).toEqual([
      ['plan/edited-by-hand', 'reference/a']
    ])
  })

  test('accepts a file that already is what it would write, whoever wrote it', () => {
    const {
      plan: {changes, unchanged},
      diagnostics
    } = planned({'reference/a': 'a'}, {before: [], now: {'reference/a': 'a'}})
    expect({changes, unchanged, diagnostics}).toEqual({changes: [], unchanged: 1, diagnostics: []})
  })

  test('says where a file that was edited is generated from', () => {
    const {diagnostics} = planned({'reference/a': 'mine'}, {before: [], now: {'reference/a': 'new'}})
    expect(diagnostics[0]?.related).toEqual([
      {message: 'It is generated from here: carry the change over, then delete the file', span: source}
    ])
  })

  test('overwrites without a question where nobody edits', () => {
    const {
      plan: {changes}
    } = planned({'dist/a': 'whatever'}, {before: [], now: {'dist/a': 'new'}})
    expect(changes).toEqual([{kind: 'update', path: 'dist/a', content: 'new', executable: false}])
  })

  test.each([
    'pep/10-a.md',
    '../a',
    '/a',
    'reference/../pep/a',
    'reference//a',
    'referenced',
    'requirements/trace.txt/a',
    'reference/a\\b'
  ])('neither writes nor deletes %s', (path) => {
    const disk = {[path]: 'old'}
    expect(planned(disk, {before: [], now: {[path]: 'new'}}).diagnostics.map(({code}) => code)).toEqual([
      'plan/outside-output'
    ])
    const deleted = planned(disk, {before: [path], now: {}})
    expect(deleted.plan.changes).toEqual([])
    expect(deleted.diagnostics.map(({code}) => code)).toEqual(['plan/outside-output'])
  })

  test.each<[string, Readonly<Record<string, DiskEntry>>]>([
    ['a link', {'reference/a/b': {kind: 'link'}}],
    ['a folder', {'reference/a/b': {kind: 'folder'}}],
    ['a link on the way', {'reference/a': {kind: 'link'}}],
    ['a file on the way', {'reference/a': {kind: 'file', hash: 'x'}}]
  ])('does not write through %s', (_, entries) => {
    const {
      plan: {changes},
      diagnostics
    } = planned({}, {before: [], now: {'reference/a/b': 'new'}, entries})
    expect(changes).toEqual([])
    expect(diagnostics.map(({code}) => code)).toEqual(['plan/in-the-way'])
  })

  test.each([
    ['reference/a', ['reference/a', 'reference/a/b']],
    ['reference/a', ['reference/a/b/c', 'reference/a']],
    ['reference/a', ['reference/a', 'reference/a']]
  ])('writes nothing where more than one file needs the place %s', (path, paths) => {
    const outcome = plan({
      ...{artifacts: paths.map((one) => artifactOf(one, one)), manifest: {files: {}}, disk: () => undefined},
      ...{hash, outputs: ['reference/'], owned: []}
    })
    expect(outcome.plan.changes).toEqual([])
    expect(outcome.diagnostics).toMatchObject([{code: 'plan/in-the-way', span: source}])
    expect(outcome.diagnostics[0]!.message).toContain(`second one at \`${path}\``)
  })

  test('has nothing to delete behind a link that took the place of a folder', () => {
    const entries: Readonly<Record<string, DiskEntry>> = {
      'reference/a': {kind: 'link'},
      'reference/a/b': {kind: 'file', hash: hash('b')}
    }
    expect(
      planned({}, {before: ['reference/a/b'], now: {}, left: {'reference/a/b': 'b'}, entries}).plan.changes
    ).toEqual([])
  })
})

test('staleOf reports each change at the source of its file', () => {
  const artifacts = [artifactOf('reference/a', 'new')]
  const {plan: changes} = planned(
    {'reference/b': 'b'},
    {before: ['reference/b'], now: {'reference/a': 'new'}}
  )
  expect(staleOf(changes, artifacts).map(({code, span}) => [code, span])).toEqual([
    ['plan/stale', source],
    ['plan/stale', undefined]
  ])
})

describe('a manifest', () => {
  test('is the same in whatever order the files are listed, and reads back', () => {
    const artifacts = [artifactOf('reference/b', 'b'), artifactOf('reference/a', 'a')]
    const manifest = manifestOf(artifacts, hash)
    expect(manifestText(manifest)).toBe(manifestText(manifestOf(artifacts.toReversed(), hash)))
    expect(readManifest(manifestText(manifest))).toEqual(manifest)
    expect(Object.keys(manifest.files)).toEqual(['reference/a', 'reference/b'])
  })

  test.each([
    '',
    '<<<<<<< ours',
    '[]',
    '{"files": []}',
    '{"files": {"a": {"hash": 1, "sources": []}}}',
    '{"files": {"a": {"hash": "x"}}}'
  ])('is not read from %j', (text) => {
    expect(readManifest(text)).toBeUndefined()
  })
})

interface Setup {
  /** Files that the last plan left. */
  readonly before: readonly string[]
  readonly now: Readonly<Record<string, string>>
  /** What it left in them, where that is not what the disk has. */
  readonly left?: Readonly<Record<string, string>>
  readonly entries?: Readonly<Record<string, DiskEntry>>
}

function planned(disk: Readonly<Record<string, string>>, {before, now, left = {}, entries = {}}: Setup) {
  const files = new Map<string, DiskEntry>(Object.entries(entries))
  for (const [path, text] of Object.entries(disk)) files.set(path, {kind: 'file', hash: hash(text)})

  for (const path of files.keys()) {
    const folders = path.split('/').slice(0, -1)
    folders.forEach((_, at) => {
      const folder = folders.slice(0, at + 1).join('/')
      if (!files.has(folder)) files.set(folder, {kind: 'folder'})
    })
  }

  return plan({
    artifacts: Object.entries(now).map(([path, text]) => artifactOf(path, text)),
    manifest: manifestOf(
      before.map((path) => artifactOf(path, left[path] ?? disk[path] ?? '')),
      hash
    ),
    disk: (path) => files.get(path),
    hash,
    outputs: ['dist/', 'reference/', 'requirements/trace.txt'],
    owned: ['dist/']
  })
}

function artifactOf(path: string, text: string): Artifact {
  return {path, segments: [{text, origin: source}]}
}

function hash(content: string | Uint8Array): string {
  return `hash of ${String(content)}`
}
