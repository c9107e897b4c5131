import {expect, test} from 'vitest'
import {check} from '../../../tools/core/check/check.ts'
import {pepProject, plainProject} from '../../support/project.ts'
import {expectMarked} from '../../support/expect-marked.ts'
import {specFrom} from '../../support/spec-from.ts'

test.each([
  ['a file that is not there', 'See «[it](20-b.md)».'],
  ['a file in another folder of the sources', 'See «[it](../requirements/b.md#c)».'],
  ['a heading that is not there', '# A\n\nSee «[it](#b)».'],
  ['a heading of another file', 'See «[it](30-other.md#missing)».'],
  ['a definition', 'See [it][b].\n\n«[b]: 20-b.md»'],
  ['a picture', '«![A picture](a.png)»'],
  ['a picture outside the sources', '«![A picture](../docs/a.png)»']
])('reports %s', (_, text) => {
  expectMarked('check/dead-link', {'pep/10-test.md': `${text}\n`, 'pep/30-other.md': '# There\n\n## There\n'})
})

test.each([
  'See [it](30-other.md), [it](./30-other.md#there) and [it](../pep/30-other.md#there-2).',
  '# Über `a b`\n\nSee [it](#über-a-b) and [it](#%C3%BCber-a-b).',
  'See [it](https://example.org/a.md), [it](//example.org/a.md) and [it](mailto:a@example.org).',
  'See [it](../LICENSE), [it](../docs/a.md), [it](schema.json) and [it](../reference/).',
  '![A picture](https://example.org/a.png)'
])('accepts %s', (text) => {
  expectMarked('check/dead-link', {'pep/10-test.md': `${text}\n`, 'pep/30-other.md': '# There\n\n## There\n'})
})

test.each([
  ['a file of a near name', '[it](10-tset.md)', 'expected the file `pep/10-test.md`'],
  ['a heading of a near name', '# A heading\n\n[it](#a-haeding)', 'expected `#a-heading`'],
  [
    'the reference to a clause',
    'r[a.b]\nIt **MAY** wait.\n\n[it](#a.b)',
    'expected `[a.b]`, which refers to that clause'
  ]
])('expects %s', (_, text, expected) => {
  const {value} = specFrom({'pep/10-test.md': `${text}\n`})
  expect(check(value, plainProject).map(({message}) => message)).toEqual([expect.stringContaining(expected)])
})

test('knows the pictures beside the sources', () => {
  const {value} = specFrom({'pep/10-test.md': '![One](a%20b.png) ![Two](../pep/b.svg) ![Three](c.png)\n'})
  const found = check(value, plainProject, ['pep/a b.png', 'pep/b.svg'])
  expect(found.map(({message}) => message)).toEqual([expect.stringContaining('`c.png`')])
})

test('leaves the links of a PEP to weaving', () => {
  const {value} = specFrom({'pep/10-test.md': 'See [it](20-b.md).\n', 'pep/annex/a.md': 'See [it](b.md).\n'})
  const found = check(value, pepProject).filter(({code}) => code === 'check/dead-link')
  expect(found.map(({span}) => span?.file)).toEqual(['pep/annex/a.md'])
})
