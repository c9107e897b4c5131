import vm from 'node:vm'
import {describe, expect, test} from 'vitest'
import {render} from '../../../tools/core/model/artifact.ts'
import type {Artifact} from '../../../tools/core/model/artifact.ts'
import {hoverScript} from '../../../tools/core/weave/formats/site/hovers/hover-script.ts'
import {marksOf} from '../../../tools/core/weave/formats/site/hovers/marks-of.ts'
import {placedHovers} from '../../../tools/core/weave/formats/site/hovers/placed-hovers.ts'

const artifact: Artifact = {
  path: 'a.ts',
  segments: [
    {text: 'made up\n', origin: {file: 'a.md', start: 0, end: 3}},
    {text: 'one two\n', origin: {file: 'a.md', start: 100, end: 108}},
    {text: 'three\n', origin: {file: 'b.md', start: 50, end: 56}},
    {text: 'tail'}
  ]
}

describe('what is said of a name', () => {
  test('goes to the source that the name was copied from, and is left out where there is none', () => {
    const names = ['made', 'one', 'two', 'three', 'tail']
    const text = render(artifact)
    const hovers = names.map((name, at) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
      text: at
    }))
    expect(placedHovers(artifact, hovers)).toEqual(
      new Map([
        [
          'a.md',
          [
            {start: 100, end: 103, text: 1},
            {start: 104, end: 107, text: 2}
          ]
        ],
        ['b.md', [{start: 50, end: 55, text: 3}]]
      ])
    )
  })

  test('is a mark on the line of its block, without the indentation of a list', () => {
    const lines = [
      {text: 'one two', span: {file: 'a.md', start: 100, end: 107}},
      {text: '', span: {file: 'a.md', start: 110, end: 110}},
      {text: 'three', span: {file: 'a.md', start: 113, end: 118}}
    ]
    const lists = [
      [{start: 104, end: 107, text: 7}],
      [
        {start: 90, end: 95, text: 1},
        {start: 113, end: 118, text: 8}
      ]
    ]
    expect(marksOf({lines}, lists)).toEqual(
      new Map([
        [0, [{start: 4, end: 7, hover: 7}]],
        [2, [{start: 0, end: 5, hover: 8}]]
      ])
    )
  })

  test('counts once where a block stands in two files', () => {
    const lines = [{text: 'one', span: {file: 'a.md', start: 100, end: 103}}]
    const list = [{start: 100, end: 103, text: 7}]
    expect(marksOf({lines}, [list, list])).toEqual(new Map([[0, [{start: 0, end: 3, hover: 7}]]]))
  })
})

describe('the script of a page', () => {
  const hostile = '</script><script>alert(1)</script>\u2028"\\\n*/`${1}'
  const marks = [
    new Map([[0, [{start: 0, end: 1, hover: 2}]]]),
    new Map([[1, [{start: 0, end: 1, hover: 0}]]])
  ]
  const script = hoverScript('annex/server.html', marks, ['first', 'nobody asks', hostile])

  test('has the texts that the page needs, whatever stands in them', () => {
    const context: {siteHovers?: Readonly<Record<number, string>>} = {}
    vm.runInNewContext(render(script), context)
    expect({...context.siteHovers}).toEqual({0: 'first', 2: hostile})
    expect(render(script)).not.toContain('<')
  })

  test('lies where the page looks for it', () => {
    expect(script.path).toBe('dist/site/assets/hovers/annex/server.js')
  })
})
