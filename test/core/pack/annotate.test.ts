import {describe, expect, test} from 'vitest'
import {annotate} from '../../../tools/core/pack/python/annotate.ts'
import {lineStartsOf} from '../../../tools/core/model/line-starts.ts'
import {discoverInterpreters} from '../../../tools/shell/toolchain/python/interpreters.ts'
import {runProcess} from '../../../tools/shell/toolchain/process.ts'
import {sealedEnvironment} from '../../../tools/shell/toolchain/python/sealed-environment.ts'

const {found} = await discoverInterpreters(process.env)

/** Lines that a comment must not stand behind have no mark in front of them. */
const marked = String.raw`
  |"""A string alone
  |documents.
  |"""
* |import re
  |
  |# A comment.
* |value = 1  # with a comment
  |text = """one
  |two # three
  |four"""
  |joined = 'a\
  |b'
  |total = 1 + \
* |    2
* |call(
* |    text, '#',
  |)
* |if value: raise ValueError('x')
  |query = '''{
  |}''' % \
* |    {}
`
  .split('\n')
  .slice(1, -1)

const code = marked.map((line) => line.slice(3)).join('\n')

describe('annotate', () => {
  test('says behind each line of code where it was written, and nowhere else', () => {
    const lines = annotated('pep/a.md', code).split('\n')
    const wanted = marked.map((line, at) => {
      const comment = line.startsWith('*') ? `  # pep/a.md:${at + 1}` : ''
      return line.slice(3) + comment
    })
    expect(lines).toEqual(wanted)
  })

  test.each([
    ['pep/é 文.md', 'pep/%C3%A9%20%E6%96%87.md'],
    ['pep/coding: latin-1.md', 'pep/coding%3A%20latin-1.md'],
    ["pep/a\nimport os'.md", 'pep/a%0Aimport%20os_.md']
  ])('writes the path %j as ASCII on one line', (file, shown) => {
    expect(annotated(file, 'x = 1')).toBe(`x = 1  # ${shown}:1`)
  })

  test('leaves what it cannot be sure of as it is, where strings may nest', () => {
    expect(annotated('a.md', 'x = 1\ny = f"""{"""', true)).toBe('x = 1  # a.md:1\ny = f"""{"""')
  })

  test.each(found)('changes nothing that CPython $version compiles', async ({executable}) => {
    const script =
      'import ast,json,sys\na,b=json.load(sys.stdin)\nd=lambda t:ast.dump(ast.parse(t.encode("utf-8")),True,True)\nassert a!=b\nassert d(a)==d(b)'
    const {ending, errors} = await runProcess({
      ...{file: executable, arguments: ['-c', script], directory: '/'},
      environment: sealedEnvironment(process.env),
      input: JSON.stringify([code, annotated('pep/é.md', code)]),
      limits: {milliseconds: 20_000, bytes: 100_000}
    })
    expect({ending, errors}).toEqual({ending: {kind: 'exited', code: 0}, errors: ''})
  })
})

function annotated(file: string, text: string, nests = false): string {
  const segments = [{text, origin: {file, start: 0, end: text.length}}]
  return annotate({path: 'a.py', segments}, {linesOf: () => lineStartsOf(text), nests})
}
