import {describe, expect, test} from 'vitest'
import {diagnose, expectMarked} from '../../support/expect-marked.ts'

const facts = 'kind: functional · source: PEP 3333'
const must = 'The server **MUST** send a status.'

describe('what holds a clause', () => {
  test.each([
    ['reports a MUST that no test names', 'check/untested-must', `«r[a.b]»\n${must}\n`],
    [
      'accepts a MUST with a test',
      'check/untested-must',
      `r[a.b]\n${must}\n\n\`\`\`ts test clause=a.b\nrun()\n\`\`\`\n`
    ],
    ['accepts a MUST with a reason', 'check/untested-must', `r[a.b]{todo="needs a server"}\n${must}\n`],
    [
      'accepts vectors that a runner takes',
      'check/untested-must',
      `r[a.b]\n${must}\n\n\`\`\`json vector=status clause=a.b\n{}\n\`\`\`\n\n\`\`\`ts test vectors=status\nrun()\n\`\`\`\n`
    ],
    [
      'accepts an example that names it',
      'check/untested-must',
      `# A\n\nr[a.b]\n${must}\n\n\`\`\`ts example clause=a.b\n\`\`\`\n`
    ],
    [
      'does not count an example that is not run',
      'check/untested-must',
      `# A\n\n«r[a.b]»\n${must}\n\n\`\`\`ts example errors=2322 clause=a.b\nconst a: string = 1\n\`\`\`\n`
    ],
    [
      'counts a runner that has vectors',
      'check/untested-must',
      `r[a.b]\n${must}\n\n\`\`\`json vector=status\n{}\n\`\`\`\n\n\`\`\`ts test vectors=status clause=a.b\nrun()\n\`\`\`\n`
    ],
    [
      'does not count an implementation as a test',
      'check/untested-must',
      `«r[a.b]»\n${must}\n\n\`\`\`ts file=a.ts clause=a.b\n\`\`\`\n`
    ],
    [
      'reports an exception that a test made untrue',
      'check/exception-with-test',
      `r[a.b]{«todo="needs a server"»}\n${must}\n\n\`\`\`ts test clause=a.b\nrun()\n\`\`\`\n`
    ],
    [
      'asks a duty for its reason, once there are requirements',
      'check/unjustified-must',
      {
        'pep/10-a.md': `«r[a.b]{todo="later"}»\n${must}\n`,
        'requirements/10-a.md': `# Needs\n\n## raw: Raw\n\n${facts} · status: proposed · needs: clause\n\nBecause.\n`
      }
    ]
  ] as const)('%s', (_, code, text) => {
    expectMarked(code, text)
  })
})

test('vectors that nothing runs verify nothing', () => {
  const text = `# A\n\nr[a.b]\n${must}\n\n\`\`\`json vector=status clause=a.b\n{}\n\`\`\`\n`
  expect(diagnose({'pep/10-a.md': text}).map(({code}) => code)).toEqual([
    'link/unrun-vectors',
    'check/untested-must'
  ])
})

describe('check/empty-test', () => {
  const head = `# A\n\nr[a.b]\n${must}\n\n`

  test.each([
    ['nothing in it', `\`\`\`«ts test clause=a.b»\n\`\`\`\n`],
    ['comments alone', `\`\`\`«python test clause=a.b»\n# later\n\n\`\`\`\n`]
  ])('reports a test with %s', (_, text) => {
    expectMarked('check/empty-test', `${head}${text}`)
  })

  test('accepts a test that includes its code', () => {
    expectMarked(
      'check/empty-test',
      `${head}\`\`\`ts test clause=a.b\n// <<code>>\n\`\`\`\n\n\`\`\`ts #code\nrun()\n\`\`\`\n`
    )
  })
})

test('a runner of nothing verifies nothing', () => {
  const text = `# A\n\nr[a.b]\n${must}\n\n\`\`\`ts test vectors=status clause=a.b\nrun()\n\`\`\`\n`
  expect(diagnose({'pep/10-a.md': text}).map(({code}) => code)).toEqual([
    'link/unknown-vectors',
    'check/untested-must'
  ])
})

describe('requirements', () => {
  test.each([
    [
      'reports an accepted one that no clause answers',
      'check/unanswered-requirement',
      `«## raw: Raw»\n\n${facts} · status: accepted · needs: clause\n\nBecause.\n`
    ],
    [
      'lets a planned one wait',
      'check/unanswered-requirement',
      `## raw: Raw\n\n${facts} · status: planned · needs: clause\n\nBecause.\n`
    ],
    [
      'asks a refused one for its reason',
      'check/incomplete-requirement',
      `«## raw: Raw»\n\n${facts} · status: refused\n`
    ],
    [
      'asks for kind and source at once',
      'check/incomplete-requirement',
      `«## raw: Raw»\n\nstatus: proposed\n\nBecause.\n`
    ],
    [
      'does not ask for what is there and not understood',
      'parse/bad-requirement',
      `## raw: Raw\n\nkind: «interoperability» · source: A · status: proposed · needs: clause\n\nBecause.\n`
    ],
    [
      'asks an accepted one what done means',
      'check/incomplete-requirement',
      `«## raw: Raw»\n\n${facts} · status: accepted\n\nBecause.\n`
    ],
    [
      'reports a need for tests in a language that cannot run',
      'check/unmeetable-need',
      `## raw: Raw\n\n${facts} · status: planned · needs: clause, «test:json»\n\nBecause.\n`
    ],
    [
      'reports a need for a version outside the settings',
      'check/unmeetable-need',
      `## raw: Raw\n\n${facts} · status: planned · needs: «test:python3.5», «test:python2.6», test:python3, test:python3.6, test:python3.12, test:python4, test:python2.7, test:python\n\nBecause.\n`
    ]
  ] as const)('%s', (_, code, text) => {
    expectMarked(code, {'requirements/10-needs.md': `# Needs\n\n${text}`})
  })

  test('a plan that a clause answers is a plan no more', () => {
    expectMarked('check/answered-plan', {
      'pep/10-a.md': `r[a.b]{for="raw"}\nThe server **MAY** wait.\n`,
      'requirements/10-needs.md': `# Needs\n\n«## raw: Raw»\n\n${facts} · status: planned · needs: clause\n\nBecause.\n`
    })
  })
})

describe('phases', () => {
  const table = (...rows: readonly string[]) =>
    [
      '# Phases',
      '',
      '| name | opens | closes | frozen revision | closed early |',
      '|---|---|---|---|---|',
      ...rows,
      ''
    ].join('\n')

  test.each([
    [
      'accepts three in order',
      table('| One | 2026-01-01 | 2026-02-01 | abc | |', '| Two | 2026-02-01 | | | |')
    ],
    ['reports what is no date', table('| «One» | soon | | | |')],
    ['reports a day that no month has', table('| «One» | 2026-02-29 | | | |')],
    ['accepts the day of a leap year', table('| One | 2024-02-29 | | | |')],
    ['reports an early closing that froze nothing', table('| «One» | 2026-01-01 | | | all was said |')],
    ['reports an end before its start', table('| «One» | 2026-02-01 | 2026-01-01 | | |')],
    [
      'reports a start before that of the phase above',
      table('| One | 2026-02-01 | | | |', '| «Two» | 2026-01-01 | | | |')
    ],
    [
      'reports a frozen one behind an open one',
      table('| One | 2026-01-01 | | | |', '| «Two» | 2026-02-01 | | abc | |')
    ]
  ])('%s', (_, text) => {
    expectMarked('check/bad-phase', {'requirements/phases.md': text})
  })
})

describe('what is there for nothing', () => {
  const fence = '```'

  test.each([
    [
      'reports a named block that no file includes',
      'check/unused-block',
      `${fence}«ts #spare»\nlet x = 1\n${fence}\n`
    ],
    [
      'follows includes from file to block to block',
      'check/unused-block',
      `${fence}ts file=a.ts\n// <<b>>\n${fence}\n\n${fence}ts #b\n// <<c>>\n${fence}\n\n${fence}ts #c\nc()\n${fence}\n`
    ],
    [
      'does not let two blocks vouch for each other',
      'check/unused-block',
      `${fence}«ts #b»\n// <<c>>\n${fence}\n\n${fence}«ts #c»\n// <<b>>\n${fence}\n`
    ],
    [
      'knows that a name means another block in another language',
      'check/unused-block',
      `${fence}ts file=a.ts\n// <<b>>\n${fence}\n\n${fence}«python #b»\nx = 1\n${fence}\n\n${fence}ts #b\nb()\n${fence}\n`
    ],
    [
      'takes the comment of another language for no include, as tangling does',
      'check/unused-block',
      `${fence}python file=a.py\n// <<b>>\n${fence}\n\n${fence}«python #b»\nx = 1\n${fence}\n`
    ],
    ['reports a term that nothing uses', 'check/unused-term', `A **«gateway»**{term} is a server.\n`],
    [
      'accepts a term that a plural or a clause uses',
      'check/unused-term',
      `A **gateway**{term} serves, as all [*gateways*] do.\n\nA **body**{term} is bytes.\n\nr[a.b]\nA body **MAY** be empty.\n`
    ],
    [
      'reports a second definition of a label',
      'check/duplicate-definition',
      `Text[^a] and [text][b].\n\n[^a]: A.\n\n«[^a]: B.»\n\n[b]: https://example.org\n«[B]: https://example.org»\n`
    ],
    [
      'reports footnotes and link definitions that nothing refers to',
      'check/unused-definition',
      `Text[^a] and [text][b].\n\n[^a]: A.\n\n«[^c]: C.»\n\n[b]: https://example.org\n«[d]: https://example.org»\n`
    ]
  ] as const)('%s', (_, code, text) => {
    expectMarked(code, text)
  })
})
