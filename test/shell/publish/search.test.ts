import {gunzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import type {Asset} from '../../../tools/core/model/artifact.ts'
import {search, type SearchOptions} from '../../../tools/shell/publish/search.ts'
import type {Publication} from '../../../tools/shell/publish/publisher.ts'
import {Session} from '../../../tools/shell/session/session.ts'
import {disk, sha256} from '../../../tools/shell/host/disk.ts'
import {temporaryFolder} from '../../support/temporary-folder.ts'
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

const text = `# Gateway

## Requests

r[request.target]
The server **MUST** hand on the wombat.

\`\`\`ts test clause=request.target
expect("numbat").toBe("numbat")
\`\`\`
`

describe('the index of a site', () => {
  test('has the sections of the text, and nothing of sources, results and folded code', async () => {
    const {files, diagnostics} = await publishing({'pep/10-text.md': text})
    expect(diagnostics).toEqual([])
    const fragments = fragmentsOf(files)
    expect(fragments.map(({url}) => url).toSorted()).toEqual(['/index.html'])
    const [page] = fragments
    expect(page!.content).toContain('wombat')
    expect(page!.content).not.toMatch(/Evidence|not run|numbat|request\.target/u)
    expect(page!.anchors.map(({id}) => id)).toContain('requests')
  })

  test('is the same, to the byte, each time', async () => {
    const files = {
      'pep/10-text.md': text,
      'pep/20-more.md': '# More\n\nText.\n',
      'pep/annex/10-a.md': '# A\n\nText.\n'
    }
    const [first, second] = [await publishing(files), await publishing(files)]
    expect(bytesOf(second)).toEqual(bytesOf(first))
    expect(first.files.length).toBeGreaterThan(0)
  })

  test('lies below the folder of the site, without the pages that come with the program', async () => {
    const {files} = await publishing({'pep/10-text.md': text})
    const paths = files.map(({path}) => path)
    expect(paths).toContain('dist/site/pagefind/pagefind.js')
    expect(paths.filter((path) => !path.startsWith('dist/site/pagefind/'))).toEqual([])
    expect(paths.filter((path) => path.includes('-ui'))).toEqual([])
  })

  test.each(['json', 'toml', 'yaml', 'yml'])(
    'asks no settings of the project, such as pagefind.%s',
    async (kind) => {
      const {files, diagnostics} = await publishing({'pep/10-text.md': text, [`pagefind.${kind}`]: '{{ = '})
      expect(diagnostics).toEqual([])
      expect(fragmentsOf(files)).toHaveLength(1)
    }
  )

  test('is none where the program is not there, with how to get it', async () => {
    const folder = temporaryFolder()
    for (const own of ['publish/search', 'toolchain'])
      cpSync(join('tools/shell', own), join(folder, own), {recursive: true})
    const child = join(folder, 'publish/search/child.ts')
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
    mkdirSync(join(folder, 'node_modules/pagefind'), {recursive: true})
    writeFileSync(join(folder, 'node_modules/pagefind/package.json'), '{"exports": {}}')
    const {files, diagnostics} = await publishing({'pep/10-text.md': text}, {child})
    expect(files).toEqual([])
    expect(diagnostics).toMatchObject([{code: 'toolchain/missing', severity: 'warning'}])
    expect(diagnostics[0]!.message).toContain('npm install pagefind')
  })

  test.each([
    ['once where the pages stay as they were foreseen', text, 1],
    ['again where they became others', text.replace('wombat', 'kowari'), 2]
  ])('is made %s', async (_, later, times) => {
    const root = folderOf({'pep/10-text.md': text})
    const child = join(root, 'child.mjs')
    writeFileSync(
      child,
      "import {appendFileSync} from 'node:fs'\nappendFileSync('asked', '.')\nsetTimeout(() => undefined, 300)\n"
    )
    const session = await sessionIn(root)
    const publisher = search({child})
    const context = {signal: new AbortController().signal}
    publisher.foresee!(session, context)
    await expect.poll(() => existsSync(join(root, 'asked')), {timeout: 10_000}).toBe(true)
    writeFileSync(join(root, 'pep/10-text.md'), later)
    await session.refresh()
    await publisher.publish(session, context)
    expect(readFileSync(join(root, 'asked'), 'utf8')).toBe('.'.repeat(times))
  })

  test('is the same whether it was foreseen or not', async () => {
    const session = await sessionIn(folderOf({'pep/10-text.md': text}))
    const publisher = search()
    const context = {signal: new AbortController().signal}
    publisher.foresee!(session, context)
    const foreseen = await publisher.publish(session, context)
    expect(bytesOf(foreseen)).toEqual(bytesOf(await publisher.publish(session, context)))
    expect(foreseen.files.length).toBeGreaterThan(0)
  })

  test('that takes too long is none, and said to be', async () => {
    const {files, diagnostics} = await publishing(
      {'pep/10-text.md': text},
      {limits: {milliseconds: 20, bytes: 1000}}
    )
    expect(files).toEqual([])
    expect(diagnostics).toEqual([
      {code: 'toolchain/trouble', severity: 'error', message: 'Unexpected end of pagefind: it took too long'}
    ])
  })
})

async function publishing(
  sources: Readonly<Record<string, string>>,
  options: SearchOptions = {}
): Promise<Publication> {
  const session = await sessionIn(folderOf(sources))
  return search(options).publish(session, {signal: new AbortController().signal})
}

function folderOf(sources: Readonly<Record<string, string>>): string {
  const root = temporaryFolder()
  for (const [path, content] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  return root
}

function sessionIn(root: string): Promise<Session> {
  const ignore = (): void => undefined
  const terminal = {print: ignore, inform: ignore, colour: false, live: false, columns: 80}
  return Session.open({
    root,
    files: disk(root),
    terminal,
    environment: process.env,
    hash: sha256
  })
}

interface Fragment {
  readonly url: string
  readonly content: string
  readonly anchors: readonly {readonly id: string}[]
}

/** Each is compressed, behind a word of its own. */
function fragmentsOf(files: Publication['files']): readonly Fragment[] {
  return files.filter(isAsset).flatMap(({path, bytes}) => {
    if (!path.endsWith('.pf_fragment')) return []
    const plain = gunzipSync(bytes).toString()
    return [JSON.parse(plain.slice(plain.indexOf('{'))) as Fragment]
  })
}

function bytesOf({files}: Publication): ReadonlyMap<string, string> {
  return new Map(files.filter(isAsset).map(({path, bytes}) => [path, sha256(bytes)]))
}

function isAsset(file: Publication['files'][number]): file is Asset {
  return 'bytes' in file
}
