import {describe, expect, test} from 'vitest'
import {link} from '../../../tools/core/link/link.ts'
import {clause, documentOf} from '../../support/spec.ts'
import {expectMarked} from '../../support/expect-marked.ts'
import {specFrom} from '../../support/spec-from.ts'

const may = 'The server **MAY** wait.'
const facts = 'kind: functional · source: PEP 3333 · status: planned · needs: clause'
const retired = (row: string) => `# Retired ids\n\n| id | reason | replaced by |\n|---|---|---|\n| ${row} |\n`
const fence = '```'

describe('link', () => {
  test('lets the first definition in reading order win, and points at it from the second', () => {
    const first = clause('request.method', {span: {file: 'pep/10-a.md', start: 1, end: 2}})
    const second = clause('request.method', {span: {file: 'pep/20-b.md', start: 3, end: 4}})
    const documents = [
      documentOf({file: 'pep/20-b.md', clauses: [second]}),
      documentOf({file: 'pep/10-a.md', clauses: [first]})
    ]
    const {value, diagnostics} = link(documents)
    expect(value.clauses.get('request.method')).toBe(first)
    expect(diagnostics).toMatchObject([
      {code: 'link/duplicate-clause', span: second.span, related: [{span: first.span}]}
    ])
  })

  test('reads a chapter before the folder of its name, and that before the next chapter', () => {
    const files = ['pep/30-a-b.md', 'pep/40.md', 'pep/30-a/10.md', 'pep/30-a.md', 'pep/annex/10.md']
    const documents = link(files.map((file) => documentOf({file}))).value.documents
    expect(documents.map(({file}) => file)).toEqual([
      'pep/30-a.md',
      'pep/30-a/10.md',
      'pep/30-a-b.md',
      'pep/40.md',
      'pep/annex/10.md'
    ])
  })

  test.each([
    [
      'takes a plural and capitals for the same term',
      'link/duplicate-term',
      `An **exchange**{term}, **«Exchanges»**{term}, [*exchange*].\n`
    ],
    ['reports a reference to no clause', 'link/unknown-clause', `See [«request.wait»].\n`],
    [
      'reports code of no clause',
      'link/unknown-clause',
      `${fence}ts file=a.ts clause=«request.wait»\n${fence}\n`
    ],
    [
      'reports a test of no clause',
      'link/unknown-clause',
      `# A\n\n${fence}ts test clause=«request.wait»\nrun()\n${fence}\n`
    ],
    [
      'reports a vector of no clause',
      'link/unknown-clause',
      `# A\n\n${fence}json vector=a clause=«request.wait»\n{}\n${fence}\n\n${fence}ts test vectors=a\nrun()\n${fence}\n`
    ],
    [
      'reports a replacement that is no clause',
      'link/unknown-clause',
      {'pep/retired.md': retired('request.wait | old | «request.pause»')}
    ],
    [
      'reports an answer to no requirement',
      'link/unknown-requirement',
      `r[request.wait]{for="«patience»"}\n${may}\n`
    ],
    ['reports a reference to no term', 'link/unknown-term', `The [*«gateway»*] waits.\n`],
    [
      'reports a runner of no vectors',
      'link/unknown-vectors',
      `# A\n\n${fence}ts test vectors=«status»\nrun()\n${fence}\n`
    ],
    [
      'reports vectors without a runner, once',
      'link/unrun-vectors',
      `# A\n\n${fence}json vector=«status»\n{}\n${fence}\n\n${fence}json vector=status\n{}\n${fence}\n`
    ],
    [
      'reports a link definition that looks like a clause, wherever it stands',
      'link/clause-definition',
      `> - «[request.wait]: https://example.org»\n`
    ],
    [
      'reports a reference to a retired clause',
      'link/retired-clause',
      {'pep/10-a.md': `See [«request.wait»].\n`, 'pep/retired.md': retired('request.wait | old |')}
    ],
    [
      'reports a retired id that is used again',
      'link/reused-clause',
      {'pep/10-a.md': `«r[request.wait]»\n${may}\n`, 'pep/retired.md': retired('request.wait | old |')}
    ],
    [
      'reports tests of files whose names differ only in their numbers',
      'link/duplicate-test',
      {
        'pep/10-a.md': `# A\n\n${fence}ts test\nrun()\n${fence}\n`,
        'pep/20-a.md': `# A\n\n${fence}«ts test»\nrun()\n${fence}\n`
      }
    ],
    ['reports a table of no example', 'link/unknown-source', `${fence}table source=«features»\n${fence}\n`],
    [
      'reports a table of an example that is not run',
      'link/unknown-source',
      `${fence}ts example #features errors=2322\n${fence}\n\n${fence}table source=«features»\n${fence}\n`
    ],
    [
      'lets examples in two languages print one table, but not two in one',
      'link/duplicate-example',
      `${fence}ts example #a\n${fence}\n\n${fence}py example #a\n${fence}\n\n${fence}table source=a\n${fence}\n\n${fence}ts example #«a»\n${fence}\n`
    ],
    ['reports an output without an example', 'link/stray-output', `${fence}«output»\n${fence}\n`],
    [
      'reports an output that stands too far from its example',
      'link/stray-output',
      `${fence}ts example\n${fence}\n\n${fence}text\n${fence}\n\n${fence}«output»\n${fence}\n`
    ],
    [
      'reports an output of an example that is not run',
      'link/stray-output',
      `${fence}ts example errors=2322\n${fence}\n\n${fence}«output»\n${fence}\n`
    ],
    [
      'reports a table of an example with an output',
      'link/duplicate-output',
      `${fence}ts example #a\n${fence}\n\n${fence}output\n${fence}\n\n${fence}table source=«a»\n${fence}\n`
    ],
    [
      'reports a second table of an example',
      'link/duplicate-output',
      `${fence}table source=a\n${fence}\n\n${fence}table source=«a»\n${fence}\n\n${fence}ts example #a\n${fence}\n`
    ],
    [
      'lets a test and an example share a name',
      'link/duplicate-test',
      `# A\n\n${fence}ts test\nrun()\n${fence}\n\n${fence}ts example\n${fence}\n\n${fence}python test\nrun()\n${fence}\n`
    ]
  ] as const)('%s', (_, code, texts) => {
    expectMarked(code, texts)
  })

  test.each(['refused', 'retired'])('reports an answer to a %s requirement', (status) => {
    expectMarked('link/set-aside-requirement', {
      'pep/10-a.md': `r[request.wait]{for="«patience»"}\n${may}\n`,
      'requirements/10-needs.md': `# Needs\n\n## patience: Patience\n\n${facts.replace('planned', status)}\n\nNobody waits.\n`
    })
  })

  test('stops looking for near names where hundreds are unknown', () => {
    const references = Array.from({length: 300}, (_, at) => `See [request.wait${at}].`)
    const {diagnostics} = specFrom({'pep/10-a.md': `r[request.wait]\n${may}\n\n${references.join('\n\n')}\n`})
    expect(diagnostics).toHaveLength(300)
    expect(diagnostics.filter(({fix}) => fix)).toHaveLength(100)
  })

  test('proposes the name that is nearest to an unknown one, and leaves the choice to a person', () => {
    const [found] = expectMarked('link/unknown-clause', `r[request.wait]\n${may}\n\nSee [«request.wiat»].\n`)
    expect(found).toMatchObject({
      message: 'Unexpected clause `request.wiat`, expected `request.wait`',
      fix: {safe: false, edits: [{span: found!.span, text: 'request.wait'}]}
    })
  })

  test.each([
    ['whose id is none itself', 'r[Request.Wait_Long]'],
    ['of another name', 'r[request.stay-long]']
  ])('proposes no clause %s', (_, marker) => {
    const {diagnostics} = specFrom({'pep/10-a.md': `${marker}\n${may}\n\nSee [request.wait-long].\n`})
    expect(diagnostics.find(({code}) => code === 'link/unknown-clause')).toMatchObject({
      message: 'Unexpected clause `request.wait-long`, expected one that is defined'
    })
    expect(diagnostics.some(({fix}) => fix?.title.includes('Wait_Long'))).toBe(false)
  })

  test('proposes the replacement of a retired clause', () => {
    const [found] = expectMarked('link/retired-clause', {
      'pep/10-a.md': `r[request.pause]\n${may}\n\nSee [«request.wait»].\n`,
      'pep/retired.md': retired('request.wait | old | request.pause')
    })
    expect(found?.fix?.edits).toEqual([{span: found!.span, text: 'request.pause'}])
  })

  test('takes names that every object has for names like others', () => {
    const {value, diagnostics} = specFrom({
      'pep/10-a.md': `The [*constructor*] and [*toString*] wait, [a.constructor] too.\n`
    })
    expect(value.terms.size).toBe(0)
    expect(diagnostics.map(({code}) => code)).toEqual([
      'link/unknown-term',
      'link/unknown-term',
      'link/unknown-clause'
    ])
  })
})
