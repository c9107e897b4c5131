import {cpSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {ApiDeclaration, ApiModule} from '../../../tools/core/model/api.ts'
import type {Description} from '../../../tools/shell/toolchain/toolchain.ts'
import {typedoc, type TypedocOptions} from '../../../tools/shell/toolchain/typedoc.ts'
import {temporaryFolder} from '../../support/temporary-folder.ts'
import {workFolder} from '../../support/work-folder.ts'
import {artifact, ownRoot, programOf, project} from './programs.ts'

const index = 'reference/typescript/index.ts'

describe('TypeDoc', () => {
  test('reads what a module declares: code, comment and place', async () => {
    const text = `/** What a server
 * calls; see {@link Fields}. */
export type Application = (
  exchange: string
) => boolean

/**
 * Has it.
 *
 * @param name in lower case
 * @returns whether
 */
export function has(name: string): boolean {
  return name !== ''
}

export const limit = 3
export const longest: number = 3
export const once = (make: () => void): (() => void) => make
`
    const {declarations} = await moduleOf(text)
    expect(declarations.map(shown)).toEqual([
      'type Application | type Application = (\n  exchange: string\n) => boolean | What a server\ncalls; see `Fields`.',
      'function has | function has(name: string): boolean | Has it.',
      'constant limit | const limit | ',
      'constant longest | const longest: number | ',
      'function once | const once = (make: () => void): (() => void) | '
    ])
    const [, has] = declarations
    expect(text.slice(has!.start, has!.start! + 3)).toBe('has')
    expect(has).toMatchObject({
      parameters: [{name: 'name', text: 'in lower case'}],
      notes: [{name: 'Returns', text: 'whether'}]
    })
  })

  test('reads the members of a class, but for what is private or comes from elsewhere', async () => {
    const {declarations} = await moduleOf(`
class Base { base = 1 }
export class Refused extends Error {
  readonly status: number = 400
  #own = 1
  private hidden = 2
  constructor(status: number) { super(); this.status = status + this.#own + this.hidden }
  get size(): number { return 1 }
  has(name: string): boolean
  has(name: number): boolean
  has(name: unknown): boolean { return name === 1 }
}
export class Other extends Base { own?: string }
export interface Named { readonly name: string; call(): void }
`)
    expect(declarations.map(({name, members}) => [name, members.map(shown)])).toEqual([
      [
        'Refused',
        [
          'property status | readonly status: number | ',
          'constructor constructor | constructor(status: number) | ',
          'accessor size | get size(): number | ',
          'method has | has(name: string): boolean / has(name: number): boolean | '
        ]
      ],
      ['Other', ['property own | own?: string | ']],
      ['Named', ['property name | readonly name: string | ', 'method call | call(): void | ']]
    ])
  })

  test('says what a module passes on, and where it is declared', async () => {
    const {api} = await describing({
      [index]: "export {has as holds} from './has.ts'\n",
      'reference/typescript/has.ts': 'export function has(): void {}\n'
    })
    expect(api!.modules.map(({name, passedOn}) => [name, passedOn])).toEqual([
      ['index', [{name: 'holds', from: 'has', original: 'has'}]],
      ['has', []]
    ])
  })

  test('reads code with errors, whatever its path', async () => {
    const path = 'reference/typescript/[a]!(b).ts'
    const {api} = await describing({[path]: 'export const size: string = 3\nexport const other = missing\n'})
    expect(api!.modules.map(({declarations}) => declarations.map(({name}) => name))).toEqual([
      ['size', 'other']
    ])
  })

  test('puts no file of the machine into a comment', async () => {
    const {api} = await describing(
      {
        [index]:
          '/** {@include ../../../../secret.md} {@includeCode /etc/passwd} {@include /etc/passwd} */\nexport const a = 1\n'
      },
      (root) => {
        writeFileSync(join(root, 'secret.md'), 'SECRET')
        writeFileSync(
          join(root, 'dist/work/typedoc.json'),
          '{"plugin": ["./evil.mjs"], "excludeNotDocumented": true}'
        )
      }
    )
    const text = JSON.stringify(api)
    expect(text).not.toContain('SECRET')
    expect(text).not.toContain('root:')
    expect(api!.modules[0]!.declarations.map(({name}) => name)).toEqual(['a'])
  })

  test('that takes too long is ended, and said to have been', async () => {
    const {api, findings} = await describing({[index]: 'export const a = 1\n'}, undefined, {
      limits: {milliseconds: 50, bytes: 1000}
    })
    expect(api).toBeUndefined()
    expect(findings.compilations).toMatchObject([{tool: 'typedoc', trouble: 'it took too long'}])
  })

  test('that is not there is missing, with how to get it', async () => {
    const folder = temporaryFolder()
    cpSync(join(ownRoot, 'tools/shell/toolchain'), join(folder, 'a/b/c'), {recursive: true})
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
    mkdirSync(join(folder, 'node_modules/typedoc'), {recursive: true})
    writeFileSync(join(folder, 'node_modules/typedoc/package.json'), '{"exports": {}}')
    const {api, findings} = await describing({[index]: 'export const a = 1\n'}, undefined, {
      child: join(folder, 'a/b/c/typedoc/child.ts')
    })
    expect(api).toBeUndefined()
    expect(findings.compilations).toEqual([])
    expect(findings.missing).toMatchObject([{name: 'typedoc', language: 'typescript'}])
    expect(findings.missing[0]!.hint).toContain('npm install typedoc')
  })

  test('that dies is an error', async () => {
    const child = join(temporaryFolder(), 'child.mjs')
    writeFileSync(child, "console.error('broken'); process.exit(3)")
    const {findings} = await describing({[index]: 'export const a = 1\n'}, undefined, {child})
    expect(findings.compilations).toMatchObject([
      {tool: 'typedoc', trouble: 'exit code 3 and no answer: broken'}
    ])
  })

  test('is not asked of a program without modules', async () => {
    const {api, findings} = await describing({})
    expect({api, ...findings}).toEqual({api: undefined, compilations: [], runs: [], missing: []})
  })
})

async function moduleOf(text: string): Promise<ApiModule> {
  const {api} = await describing({[index]: text})
  return api!.modules[0]!
}

async function describing(
  files: Readonly<Record<string, string>>,
  change?: (root: string) => void,
  options: TypedocOptions = {}
): Promise<Description> {
  const artifacts = Object.entries(files).map(([path, text]) => artifact(path, text))
  const context = workFolder(artifacts, project)
  symlinkSync(join(ownRoot, 'node_modules'), join(context.host.root, 'node_modules'))
  change?.(context.host.root)
  const toolchain = typedoc(options)
  const description = await toolchain.describe!(programOf(artifacts), context)
  await toolchain.close()
  return description
}

function shown({kind, name, signatures, comment}: ApiDeclaration): string {
  return `${kind} ${name} | ${signatures.join(' / ')} | ${comment}`
}
