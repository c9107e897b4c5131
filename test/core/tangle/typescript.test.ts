import {describe, expect, test} from 'vitest'
import {originOf, render} from '../../../tools/core/model/artifact.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {exampleOf, specOf, testOf, textAt} from '../../support/blocks.ts'
import {plainProject} from '../../support/project.ts'

const head =
  "export async function run({expect}: {readonly expect: import('vitest').ExpectStatic}): Promise<void> {\n"
const bare = 'export async function run(): Promise<void> {\n'

describe('a TypeScript test', () => {
  test.each<[string, string, string]>([
    ['is the body of a function', 'expect(1)\nx()', `${head}expect(1)\nx()\n}\n`],
    ['is given nothing that it does not use', 'x()', `${bare}x()\n}\n`],
    [
      'has its imports above the function',
      "import a from 'a'\nimport 'b'\n\nx()",
      `import a from 'a'\nimport 'b'\n\n${bare}\nx()\n}\n`
    ],
    [
      'has imports over lines above it',
      "// why\nimport {\n  a,\n  type B\n} from 'a' with {\n type: 'json'}\nx()",
      `// why\nimport {\n  a,\n  type B\n} from 'a' with {\n type: 'json'}\n\n${bare}x()\n}\n`
    ],
    ['has no import expression above it', "import('a').then(x)\nx()", `${bare}import('a').then(x)\nx()\n}\n`],
    ['has no import metadata above it', 'import.meta.url', `${bare}import.meta.url\n}\n`],
    [
      'leaves an import behind a statement to the compiler',
      "x()\nimport a from 'a'",
      `${bare}x()\nimport a from 'a'\n}\n`
    ],
    ['leaves what never becomes an import to the compiler', 'import {a', `${bare}import {a\n}\n`],
    [
      'takes no import in a comment for one',
      "/* import a from 'a'\n*/ x()",
      `${bare}/* import a from 'a'\n*/ x()\n}\n`
    ],
    ['may be empty', '', `${bare}}\n`]
  ])('%s', (_, code, expected) => {
    expect(render(moduleOf(code).artifact)).toBe(expected)
  })

  test('of a runner takes the vector, of which nothing is known', () => {
    const parameter =
      "{expect, vector}: {readonly expect: import('vitest').ExpectStatic; readonly vector: unknown}"
    const expected = `export async function run(${parameter}): Promise<void> {\nexpect(vector)\n}\n`
    expect(render(moduleOf('expect(vector)', {vectors: 'kind'}).artifact)).toBe(expected)
  })

  test('shows what the tool made of it at its directive, and its end at the end', () => {
    const {spec, artifact} = moduleOf('x()')
    const text = render(artifact)
    expect(textAt(spec, originOf(artifact, 0, 3)!)).toBe('typescript test')
    expect(textAt(spec, originOf(artifact, text.indexOf('x()'), text.indexOf('x()') + 3)!)).toBe('x()')
    expect(originOf(artifact, text.length)).toMatchObject({start: originOf(artifact, 0)!.end})
  })
})

test('a TypeScript example is a module as it is', () => {
  const {value} = tangle(
    specOf([exampleOf('t-1', "\nimport 'a'\nx()\n\n", {errors: ['2322']})]),
    plainProject
  )
  expect(render(value[0]!.artifacts[0]!)).toBe("import 'a'\nx()\n")
  expect(value[0]!.artifacts[0]?.errors).toEqual(['2322'])
})

function moduleOf(code: string, options: {readonly vectors?: string} = {}) {
  const spec = specOf([testOf('t-1', code, options)])
  const {value, diagnostics} = tangle(spec, plainProject)
  expect(diagnostics).toEqual([])
  return {spec, artifact: value[0]!.artifacts[0]!}
}
