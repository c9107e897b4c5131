import {afterAll, describe, expect, test} from 'vitest'
import {render} from '../../../tools/core/model/artifact.ts'
import type {CodeArtifact} from '../../../tools/core/model/code.ts'
import {callableText} from '../../../tools/shell/toolchain/typescript/hover/callable-text.ts'
import {typescript} from '../../../tools/shell/toolchain/typescript.ts'
import {marked} from '../../support/marked.ts'
import {artifact, contextAt, ownRoot, programOf, testModule} from './programs.ts'

const warm = typescript()
afterAll(() => warm.close())

/** The name that is marked, and what is said of it. */
const cases: readonly (readonly [code: string, said: string])[] = [
  ['const «size» = 3', 'const size: 3'],
  ['let size = 3; «size» += 1', 'let size: number'],
  ['var «size» = 3', 'var size: number'],
  ['const {«a»} = {a: 1}', 'const a: number'],
  ["/** 字 😀 */ const a = '字😀'; export const «size» = a.length", 'const size: number'],
  ['export const f = («name»: string): string => name', '(parameter) name: string'],
  ['export const f = ({«name»}: {name: string}): string => name', '(parameter) name: string'],
  [
    '/** Says whether. \n *\n * More. */\nfunction «has»(name: string): boolean { return name !== "" }',
    'function has(name: string): boolean\n\nSays whether.'
  ],
  ['function «once»<T>(make: () => T): () => T { return make }', 'function once<T>(make: () => T): () => T'],
  [
    'class Fields { «get»(name: string): string | undefined { return name } }',
    '(method) Fields.get(name: string): string | undefined'
  ],
  ['class Fields { «#size» = 0; get(): number { return this.#size } }', '(property) Fields.#size: number'],
  ['class Fields { get «size»(): number { return 0 } }', '(accessor) Fields.size: number'],
  ['class «Fields»<Name> { name?: Name }', 'class Fields<Name>'],
  ['interface «Named» { name?: string }', 'interface Named'],
  ['interface Named { «name»?: string }', '(property) Named.name?: string | undefined'],
  ['export const a = {«name»: "b"}', '(property) name: string'],
  ['type «Chunk» = string | Uint8Array', 'type Chunk = string | Uint8Array<ArrayBufferLike>'],
  ['type List<«Item»> = readonly Item[]', '(type parameter) Item'],
  ['function f(a: string | undefined): void { if (a) «a».trim() }', '(parameter) a: string'],
  [
    'function f(a: string): string; function f(a: number): number; function f(a: unknown): unknown { return a }\n«f»(1)',
    'function f(a: string): string (+1 overload)'
  ],
  ['export const a = «undefined»', ''],
  ['export const a = «missing»', '']
]

describe('a name in the code', () => {
  test.each(cases)('%s', async (code, said) => {
    const {text, spans} = marked('a', code)
    const [hovered] = await describing([artifact('reference/typescript/index.ts', `${text}\n`)])
    const {start, end} = spans[0]!
    const own = hovered!.names.find((one) => one.start === start && one.end === end)
    expect(own?.said ?? '').toBe(said)
  })

  test('that was imported is what it is where it was declared', async () => {
    const files = await describing([
      artifact(
        'reference/typescript/index.ts',
        '/** How many. */\nexport function size(): number { return 3 }\n'
      ),
      testModule('a', 'size()', "import {size} from 'gateway'\n")
    ])
    const said = files[1]!.names.filter(({name}) => name === 'size').map((one) => one.said)
    expect(new Set(said)).toEqual(new Set(['function size(): number\n\nHow many.']))
  })

  test('of another machine’s folders says nothing of them', async () => {
    const files = await describing([
      artifact(
        'reference/typescript/size.ts',
        'class Size {}\nexport const size = new Size()\nexport const all = {size}\n'
      ),
      artifact(
        'reference/typescript/index.ts',
        "import * as sizes from './size.ts'\nexport const {all} = sizes\n"
      )
    ])
    const said = files.flatMap(({names}) => names.map((one) => one.said)).join('\n')
    expect(said).toContain('const all: { size: Size; }')
    expect(said).not.toContain(ownRoot)
    expect(said).not.toContain('import(')
  })

  test('is told of in code with errors too', async () => {
    const [hovered] = await describing([
      artifact('reference/typescript/index.ts', 'const size: string = 3\nsize(\n')
    ])
    expect(hovered!.names.map(({said}) => said)).toContain('const size: string')
  })
})

describe('a program', () => {
  test('that no compiler can be asked of is missing', async () => {
    const closed = new AbortController()
    closed.abort()
    const context = contextAt(ownRoot, {signal: closed.signal})
    const program = programOf([artifact('reference/typescript/index.ts', 'export const a = 1\n')])
    const {findings, hovers} = await warm.describe!(program, context)
    expect(hovers).toBeUndefined()
    expect(findings.compilations.map(({trouble}) => trouble)).toEqual([expect.stringContaining('stopped')])
  })
})

describe('a signature', () => {
  test.each([
    ['(name: string) => boolean', 'f(name: string): boolean'],
    ['<T>(make: () => T) => () => T', 'f<T>(make: () => T): () => T'],
    ["(kind: ')' | ' => ') => '('", "f(kind: ')' | ' => '): '('"],
    ['({ a }: { a: () => void; }) => value is string', 'f({ a }: { a: () => void; }): value is string'],
    ['(() => void) | undefined', undefined],
    ['typeof f', undefined],
    ['((((', undefined]
  ])('%s', (type, text) => {
    expect(callableText('f', type)).toBe(text)
  })
})

interface Named {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly said: string
}

async function describing(
  artifacts: readonly CodeArtifact[]
): Promise<readonly {readonly names: readonly Named[]}[]> {
  const {hovers} = await warm.describe!(programOf(artifacts), contextAt(ownRoot))
  const texts = new Map(artifacts.map((one) => [one.path, render(one)]))
  return hovers!.files.map(({path, hovers: own}) => ({
    names: own.map(({start, end, text}) => ({
      name: texts.get(path)!.slice(start, end),
      start,
      end,
      said: hovers!.texts[text]!
    }))
  }))
}
