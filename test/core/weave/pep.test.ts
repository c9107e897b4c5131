import {describe, expect, test} from 'vitest'
import {lineMapOf} from '../../../tools/core/weave/formats/pep/line-map.ts'
import {woven} from './woven.ts'

describe('a PEP', () => {
  test('begins with its header in the order of PEP 12, a list below itself', () => {
    const header =
      '---\nTitle: A *Title*\nPEP: 9999\nAuthor:\n  - A <a@b.c>\n  - B\nPython-Version: 3.10\nPost-History:\n  - 01-Jan-2026: https://e.org/t\nNonsense: 1\n---\n'
    expect(woven({'pep/00-header.md': header}).text.split('\n')).toEqual([
      'PEP: 9999',
      'Title: A \\*Title\\*',
      'Author: A <a@b.c>,',
      '        B',
      'Python-Version: 3.10',
      'Post-History: `01-Jan-2026 <https://e.org/t>`__',
      ''
    ])
  })

  test('nests the files of a folder below the section that its first file opens', () => {
    const {text} = woven({
      'pep/10-a.md': '# A\n\na\n',
      'pep/20-b/00-b.md': '# B\n\n## B1\n',
      'pep/20-b/10-c.md': '# C\n\n## C1\n',
      'pep/20-b/20-d/00-d.md': '# D\n',
      'pep/20-b/20-d/10-e.md': '# E\n',
      'pep/30-f.md': '# F\n'
    })
    expect(levelsOf(text)).toEqual({A: '=', B: '=', B1: '-', C: '-', C1: "'", D: '-', E: "'", F: '='})
  })

  test('keeps two blank lines above a heading, and one below another', () => {
    expect(woven('# A\n\n## B\n\nb\n\n## C').text).toBe('A\n====\n\nB\n----\n\nb\n\n\nC\n----\n')
  })

  test('adorns the first two levels above and below where there are more than three', () => {
    expect(woven('# A\n## B\n### C\n#### D').text).toBe(
      '====\nA\n====\n\n----\nB\n----\n\nC\n====\n\nD\n----\n'
    )
  })

  test('skips no level where its author did', () => {
    expect(woven('# A\n\n### B').text).toBe('A\n====\n\nB\n----\n')
  })

  test('reports a heading that stands deeper than five levels', () => {
    expect(woven('###### A').diagnostics.map(({code}) => code)).toEqual(['weave/deep-heading'])
  })

  test('shows the id of a clause behind its text, as a target of references', () => {
    expect(woven('r[a.b]\nThe server **MUST** do.\n\nSee [a.b].').text).toBe(
      '.. _a.b:\n\nThe server **MUST** do. [``a.b``]\n\nSee `a.b`_.\n'
    )
  })

  test('shows the id of a clause above a list', () => {
    expect(woven('r[a.b]\n- The server **MUST** do.\n').text).toBe(
      '.. _a.b:\n\n[``a.b``]\n\n* The server **MUST** do.\n'
    )
  })

  test('leads from a term to its definition, from its plural too', () => {
    const {text} = woven({
      'pep/10-a.md': 'An **exchange**{term} is one.',
      'pep/20-b.md': 'Two [*exchanges*], one [*exchange*].'
    })
    expect(text).toBe(
      '.. _exchange:\n\nAn **exchange** is one.\n\nTwo `exchanges <exchange_>`__, one `exchange`_.\n'
    )
  })

  test('gathers footnotes in a section before the copyright, by names of their own', () => {
    const {text} = woven({
      'pep/10-a.md': 'a[^1]\n\n[^1]: One.',
      'pep/20-b.md': 'b[^1]\n\n[^1]: Two.',
      'pep/99-c.md': '# Copyright\n\nc'
    })
    expect(text).toBe(
      'a [#a.1]_\n\nb [#b.1]_\n\n\nFootnotes\n=========\n\n.. [#a.1] One.\n\n.. [#b.1] Two.\n\n\nCopyright\n=========\n\nc\n'
    )
  })

  test('leads from document to document by the title of a section', () => {
    const {text} = woven({
      'pep/10-a.md': 'See [b](20-b.md), [it](20-b.md#c-d).',
      'pep/20-b.md': '# B\n\n## C D\n'
    })
    expect(text).toContain('See `b`_, `it <C D_>`__.')
  })

  test('reports what leads out of the PEP into its sources', () => {
    const {text, diagnostics} = woven({
      'pep/10-a.md': '[a](../requirements/a.md) [b.c]',
      'pep/annex/b.md': 'r[b.c]\nb'
    })
    expect(text).toBe('a ``b.c``\n')
    expect(diagnostics.map(({code}) => code)).toEqual(['weave/dangling-link', 'weave/dangling-link'])
  })

  test('leaves out the annex, the retired ids and what is no part of its text', () => {
    const files = {'pep/10-a.md': 'a', 'pep/annex/b.md': 'b', 'pep/retired.md': 'c', 'requirements/d.md': 'd'}
    expect(woven(files).text).toBe('a\n')
  })

  test('says for each line where it comes from', () => {
    const files = {'pep/10-a.md': '# A\n\none\n\n```ts\nlet x\n```\n', 'pep/20-b.md': '\n\n# B\n'}
    const {artifact, text} = woven(files)
    const map = lineMapOf(artifact, (file) => files[file as keyof typeof files])
    const places = text
      .trimEnd()
      .split('\n')
      .map((line, at) => [line, map.lines[at]])
    expect(map.files).toEqual(['pep/10-a.md', 'pep/20-b.md'])
    expect(places).toEqual([
      ['A', [0, 1]],
      ['====', [0, 1]],
      ['', null],
      ['one', [0, 3]],
      ['', null],
      ['.. code-block:: typescript', [0, 5]],
      ['', null],
      ['    let x', [0, 6]],
      ['', null],
      ['', null],
      ['B', [1, 3]],
      ['====', [1, 3]]
    ])
  })
})

/** For each title what underlines it. */
function levelsOf(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n')
  const titles = lines.flatMap((line, at) =>
    /^([=\-'])\1+$/u.test(line) ? [[lines[at - 1] ?? '', line.charAt(0)] as const] : []
  )
  return Object.fromEntries(titles)
}
