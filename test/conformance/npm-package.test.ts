import {execFile} from 'node:child_process'
import {readFileSync, statSync, symlinkSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {SourceMap} from '../../tools/core/model/source-map/source-map.ts'
import {write} from '../support/command.ts'
import {ownPackages, type OwnPackages} from '../support/packages.ts'

const run = promisify(execFile)
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript7/package.json')), 'bin/tsc')
const nodeTypes = dirname(createRequire(import.meta.url).resolve('@types/node/package.json'))

let own: OwnPackages
let consumer: string
let missing: string | undefined

beforeAll(async () => {
  own = await ownPackages()
  consumer = join(own.folder, '../consumer')
  write(join(consumer, 'package.json'), '{"name": "consumer", "private": true, "type": "module"}')
  const words = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', own.find('.tgz')]
  missing = await run('npm', words, {cwd: consumer}).then(
    () => undefined,
    (error: unknown) => {
      const {code, stderr = ''} = error as NodeJS.ErrnoException & {readonly stderr?: string}
      return code === 'ENOENT' ? 'npm is not there' : `npm: ${stderr}`
    }
  )
  if (missing !== undefined && missing !== 'npm is not there') throw new Error(missing)
}, 120_000)

afterAll(() => own.remove(), 60_000)

describe('the installed npm package', () => {
  test('is imported, by its name and by the names of its modules in the text', async ({skip}) => {
    if (missing !== undefined) skip(missing)
    const script = `
      import {respond, exchange} from 'wsgi-ng'
      import {authorityOf} from 'wsgi-ng/authority.ts'
      import {authorityOf as again} from 'wsgi-ng/authority.js'
      console.log(typeof respond, typeof exchange, authorityOf === again)`
    expect((await node(['--input-type=module', '--eval', script])).stdout).toBe('function function true\n')
  })

  test('has a command that runs', async ({skip}) => {
    if (missing !== undefined) skip(missing)
    const program = join(consumer, 'node_modules/.bin/wsgi-ng')
    expect(statSync(program).mode & 0o111).toBe(0o111)
    const {stdout} = await run(process.execPath, [program, '--help'], {cwd: consumer})
    expect(stdout).toContain('wsgi-ng serve')
  })

  test('names the Markdown line in a stack trace', async ({skip}) => {
    if (missing !== undefined) skip(missing)
    const script = `
      import {authorityOf} from 'wsgi-ng/authority.js'
      try { authorityOf({scheme: 'http', httpVersion: '1.1', hosts: ['a', 'b']}) } catch (error) { console.log(error.stack) }`
    const {stdout} = await node(['--enable-source-maps', '--input-type=module', '--eval', script])
    const places = placesIn(stdout)
    expect(places.map(({file}) => file)).toEqual(Array(2).fill('pep/annex/values.md'))
    expect(places.map((place) => lineOf(place).slice(place.column - 1))).toEqual([
      'new RefusedRequest(400, reason, {clause})',
      "refused('request.authority.hosts', 'several host fields')"
    ])
  })

  test('has the whole texts that its maps lead to, each once, and no path of this machine', ({skip}) => {
    if (missing !== undefined) skip(missing)
    const folder = join(consumer, 'node_modules/wsgi-ng/node')
    const map = JSON.parse(readFileSync(join(folder, 'serve.js.map'), 'utf8')) as Pick<SourceMap, 'sources'>
    expect(map.sources.length).toBeGreaterThan(0)
    expect(map).not.toHaveProperty('sourcesContent')
    for (const source of map.sources) {
      expect(source).toMatch(/^\.\.\/pep\//u)
      expect(readFileSync(join(folder, source), 'utf8')).toBe(
        readFileSync(source.slice('../'.length), 'utf8')
      )
    }
  })

  test('tells a compiler what it offers', {timeout: 60_000}, async ({skip}) => {
    if (missing !== undefined) skip(missing)
    const good = `
      import {respond, exchange, type Application} from 'wsgi-ng'
      import {serve} from 'wsgi-ng/node/serve.js'
      export const hello: Application = () => [200, [['content-type', 'text/plain']], 'Hello world']
      export const port: Promise<number> = serve(hello).then((serving) => serving.port)
      export const answer = respond(hello, exchange({target: '/'}))
      export const status: number = (await answer).status
      `
    write(join(consumer, 'good.ts'), good)
    write(join(consumer, 'bad.ts'), good.replace('[200,', "['200',"))
    write(
      join(consumer, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...{module: 'nodenext', target: 'es2023', strict: true, noEmit: true, skipLibCheck: false},
          ...{exactOptionalPropertyTypes: true, types: ['node']}
        },
        files: ['good.ts', 'bad.ts']
      })
    )
    write(join(consumer, 'node_modules/@types/.keep'), '')
    symlinkSync(nodeTypes, join(consumer, 'node_modules/@types/node'))
    const {stdout} = await run(process.execPath, [compiler, '-p', '.', '--pretty', 'false'], {
      cwd: consumer
    }).catch((error: unknown) => error as {readonly stdout: string})
    expect(stdout.split('\n').filter((line) => line.includes('error TS'))).toEqual([
      expect.stringMatching(/^bad\.ts\(4,\d+\): error TS2322/u)
    ])
  })
})

interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

function placesIn(stack: string): readonly Place[] {
  const found = stack.matchAll(/node_modules\/wsgi-ng\/(?<file>[^:\n]+\.md):(?<line>\d+):(?<column>\d+)/gu)
  return Array.from(found, ({groups}) => ({
    file: groups?.['file'] ?? '',
    line: Number(groups?.['line']),
    column: Number(groups?.['column'])
  }))
}

function lineOf({file, line}: Place): string {
  return readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''
}

function node(words: readonly string[]): Promise<{readonly stdout: string}> {
  return run(process.execPath, words, {cwd: consumer})
}
