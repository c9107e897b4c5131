import {describe, expect, test} from 'vitest'
import {originOf, render} from '../../../tools/core/model/artifact.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {part, specOf, testOf, textAt} from '../../support/blocks.ts'
import {plainProject} from '../../support/project.ts'

describe('a Python test', () => {
  test.each<[string, string, string]>([
    [
      'is the body of a function',
      'self.x()\nif y:\n    z()',
      'def run(self):\n    self.x()\n    if y:\n        z()\n'
    ],
    [
      'has its imports in the function',
      'import a\nself.x(a)',
      'def run(self):\n    import a\n    self.x(a)\n'
    ],
    [
      'has imports from the future above it',
      'from __future__ import (\n    division,\n)\nx()',
      'from __future__ import (\n    division,\n)\n\ndef run(self):\n    x()\n'
    ],
    [
      'has imports of everything above it',
      'x()\nfrom a import *',
      'from a import *\n\ndef run(self):\n    x()\n'
    ],
    [
      'leaves an import of everything in a string',
      "x = '''\nfrom a import *\n'''",
      "def run(self):\n    x = '''\nfrom a import *\n'''\n"
    ],
    [
      'keeps the value of a string over lines',
      'x = """\n  a\n"""\ny()',
      'def run(self):\n    x = """\n  a\n"""\n    y()\n'
    ],
    [
      'keeps the value of a string behind a backslash',
      "x = 'a\\\nb'\ny()",
      "def run(self):\n    x = 'a\\\nb'\n    y()\n"
    ],
    [
      'is not led astray by quotes in comments and strings',
      "x = \"'''\" # '''\ny()",
      "def run(self):\n    x = \"'''\" # '''\n    y()\n"
    ],
    [
      'is not led astray by a backslash in a raw string',
      "x = r'\\'\ny()",
      "def run(self):\n    x = r'\\'\n    y()\n"
    ],
    ['indents lines in brackets', 'x(\na,\n)', 'def run(self):\n    x(\n    a,\n    )\n'],
    ['passes where it is empty', '', 'def run(self):\n    pass\n'],
    ['passes where it is a comment', '# later', 'def run(self):\n    # later\n    pass\n'],
    ['does not pass where it is a string', '"x"', 'def run(self):\n    "x"\n'],
    ['is awaited where it awaits', 'x = await y()', 'async def run(self):\n    x = await y()\n'],
    [
      'is awaited where it iterates',
      'async for x in y:\n    z()',
      'async def run(self):\n    async for x in y:\n        z()\n'
    ],
    [
      'is awaited where a block of it awaits',
      'with x:\n    if y:\n        await z()',
      'async def run(self):\n    with x:\n        if y:\n            await z()\n'
    ],
    [
      'is not awaited where a function in it awaits',
      'async def x():\n    await y()\nz(x)',
      'def run(self):\n    async def x():\n        await y()\n    z(x)\n'
    ],
    [
      'is not awaited where a method in it awaits',
      'class A:\n    async def x(self):\n        await y()\n    z = 1',
      'def run(self):\n    class A:\n        async def x(self):\n            await y()\n        z = 1\n'
    ],
    [
      'is awaited behind a function that awaits',
      'async def x():\n    await y()\nawait x()',
      'async def run(self):\n    async def x():\n        await y()\n    await x()\n'
    ],
    [
      'is not awaited for a word in a string or a comment',
      "x = 'await y' # await z",
      "def run(self):\n    x = 'await y' # await z\n"
    ]
  ])('%s', (_, code, expected) => {
    expect(withoutTypes(render(moduleOf(code).artifact))).toBe(expected)
  })

  test('knows what it is called with, so that a checker does too', () => {
    const types = '    # type: (unittest.TestCase) -> None\n'
    expect(render(moduleOf('x()').artifact)).toBe(`import unittest\n\n\ndef run(self):\n${types}    x()\n`)
  })

  test('of a runner takes the vector, an object', () => {
    const types = '    # type: (unittest.TestCase, dict) -> None\n'
    const expected = `import unittest\n\n\ndef run(self, vector):\n${types}    x(vector)\n`
    expect(render(moduleOf('x(vector)', {vectors: 'kind'}).artifact)).toBe(expected)
  })

  test('maps the column of each line to where it was written', () => {
    const {spec, artifact} = moduleOf("x = '''\n  a\n'''\nawait oops()")
    const start = render(artifact).indexOf('oops')
    expect(textAt(spec, originOf(artifact, start, start + 4)!)).toBe('oops')
    const inside = render(artifact).indexOf('  a')
    expect(textAt(spec, originOf(artifact, inside, inside + 3)!)).toBe('  a')
  })

  test('shows what the tool made of it at its directive', () => {
    const {spec, artifact} = moduleOf('pass')
    expect(textAt(spec, originOf(artifact, 0, 3)!)).toBe('python test')
  })

  test('may include what others include', () => {
    const spec = specOf([testOf('t-1', 'if x:\n    # <<y>>', python), part('y', 'await y()', python)])
    expect(withoutTypes(render(tangle(spec, plainProject).value[0]!.artifacts[0]!))).toBe(
      'async def run(self):\n    if x:\n        await y()\n'
    )
  })

  test.each([
    ['request/target-1', 'test/python/request/target_1.py'],
    ['request/2-0-1', 'test/python/request/X2_0_1.py'],
    ['über/a_b-1', 'test/python/XfcXber/aX5fXb_1.py'],
    ['../a-1', 'test/python/X2eXX2eX/a_1.py']
  ])('of the id %s is in %s', (id, path) => {
    expect(tangle(specOf([testOf(id, 'x()', python)]), plainProject).value[0]?.artifacts[0]?.path).toBe(path)
  })
})

const python = {language: 'python'}

function moduleOf(code: string, options: {readonly vectors?: string} = {}) {
  const spec = specOf([testOf('t-1', code, {...python, ...options})])
  const {value, diagnostics} = tangle(spec, plainProject)
  expect(diagnostics).toEqual([])
  return {spec, artifact: value[0]!.artifacts[0]!}
}

/** A module without what tells a checker of types. */
function withoutTypes(text: string): string {
  return text.replace('import unittest\n\n\n', '').replace('    # type: (unittest.TestCase) -> None\n', '')
}
