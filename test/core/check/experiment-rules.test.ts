import {expect, test} from 'vitest'
import {expectMarked} from '../../support/expect-marked.ts'

const needs = {
  'requirements/10-needs.md':
    '# Needs\n\n' +
    ['patience', 'haste']
      .map(
        (id) =>
          `## ${id}: It is so\n\nkind: functional · source: me · status: planned · needs: clause\n\nWhy.\n`
      )
      .join('\n')
}
const experiment = (claims: string, body: string) => ({
  ...needs,
  'experiments/0001-wait/00-design.md': `---\nquestion: Why?\nstatus: open\nclaims: [${claims}]\n---\n\n# Waiting\n`,
  'experiments/0001-wait/10-tests.md': `# Tests\n\n${body}\n`
})

test.each([
  [
    'reports a claim that no test of the experiment names',
    'check/unsupported-claim',
    experiment('patience, «haste»', '~~~ts test for=patience\nrun()\n~~~')
  ],
  [
    'takes no test of another experiment for one',
    'check/unsupported-claim',
    {
      ...experiment('«patience»', ''),
      'experiments/0002-b.md':
        '---\nquestion: What?\nstatus: open\nclaims: [patience]\n---\n\n# B\n\n~~~ts test for=patience\nrun()\n~~~\n'
    }
  ],
  [
    'accepts a claim that a test bears out in part',
    'check/contradicted-claim',
    experiment(
      'patience',
      '~~~ts test for=patience score=partly\nrun()\n~~~\n\n~~~ts test for=patience score=not\nrun()\n~~~'
    )
  ],
  [
    'reports a claim that its tests contradict',
    'check/contradicted-claim',
    experiment(
      '«patience»',
      '~~~ts test for=patience score=not\nrun()\n~~~\n\n~~~py test for=patience score=cannot\nrun()\n~~~'
    )
  ],
  [
    'reports a claim of no requirement, once for each place',
    'link/unknown-requirement',
    experiment('«patient»', '~~~ts test for=«patient»\nrun()\n~~~')
  ],
  [
    'reports what is shown of no design',
    'check/stray-verdict',
    {
      ...needs,
      'pep/10-a.md': '# A\n\n~~~ts test «for=patience»\nrun()\n~~~\n\n~~~ts test «score=not»\nrun()\n~~~\n'
    }
  ],
  [
    'reports what a text shows, which claims nothing',
    'check/stray-verdict',
    {
      ...needs,
      'experiments/0001-a.md':
        '---\nquestion: Why?\nstatus: answered\n---\n\n# A\n\n~~~ts test «for=patience»\nrun()\n~~~\n'
    }
  ],
  [
    'accepts a claim of what was refused since',
    'check/unsupported-claim',
    {
      ...experiment('patience', '~~~ts test for=patience\nrun()\n~~~'),
      'requirements/10-needs.md':
        '# Needs\n\n## patience: No\n\nkind: functional · source: me · status: refused\n\nWhy.\n'
    }
  ]
])('%s', (_, code, files) => {
  expectMarked(code, files)
})

test('an example that is not run shows nothing', () => {
  const found = experiment('«patience»', '~~~ts example «for=patience» errors=2322\nconst a: string = 1\n~~~')
  expect(() => expectMarked('check/unsupported-claim', found)).toThrow('on an example that is not run')
})
