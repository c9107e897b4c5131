import {describe, expect, test} from 'vitest'
import {runOf} from '../../../support/evidence.ts'
import {attributeOf, read, siteOf, textOf} from './site-of.ts'

const design = (title: string, score: string) =>
  `---\nquestion: Is ${title} <b>good</b>?\nstatus: rejected\nclaims: [wait]\n---\n\n# ${title}\n\n## Waiting\n\n~~~ts test for=wait${score}\nx\n~~~\n`
const files = {
  'pep/10-a.md': '# Abstract\n\nText.\n',
  'requirements/10-needs.md':
    '# Needs\n\n## wait: It waits\n\nkind: functional · source: me · status: planned · needs: clause\n\nWhy.\n',
  'experiments/0000-frame.md': '---\nquestion: How?\nstatus: answered\n---\n\n# The Frame\n',
  'experiments/0001-a/00.md': design('One', ''),
  'experiments/0002-b/00.md': design('Two', ' score=not')
}
const page = (outcome: 'passed' | 'failed') => {
  const runs = [runOf('typescript 24.1.0', {'a/00/waiting-1': outcome, 'b/00/waiting-1': 'passed'})]
  const pages = siteOf(files, {runs})
  return {...read(pages.get('experiments/index.html') ?? ''), pages}
}

describe('the page of the experiments', () => {
  test('sets the designs side by side, with a link to each, to its tests and to the requirement', () => {
    const {named, errors, pages} = page('passed')
    expect(errors).toEqual([])
    const rows = named('tr').map((row) => textOf(row))
    expect(rows).toEqual([
      'DesignQuestionStatusTasksRequirements',
      'OneIs One <b>good</b>?rejected1 met1 met',
      'TwoIs Two <b>good</b>?rejected1 not1 not',
      'TaskOneTwo',
      'Waitingmet 1 passednot 1 passed',
      'RequirementOneTwo',
      'wait It waitsmet 1 passednot 1 passed'
    ])
    const hrefs = named('td').flatMap((cell) =>
      cell.childNodes.flatMap((span) => ('childNodes' in span ? span.childNodes : []))
    )
    const targets = hrefs.flatMap((node) => ('attrs' in node ? (attributeOf(node, 'href') ?? []) : []))
    expect(targets).toEqual([
      '../source/experiments/0001-a/00.md.html#test-typescript-a-00-waiting-1',
      '../source/experiments/0002-b/00.md.html#test-typescript-b-00-waiting-1',
      '../source/experiments/0001-a/00.md.html#test-typescript-a-00-waiting-1',
      '../source/experiments/0002-b/00.md.html#test-typescript-b-00-waiting-1'
    ])
    for (const target of targets) {
      const [path = '', id = ''] = target.split('#')
      expect(read(pages.get(path.replace('../', '')) ?? '').byId(id)).toBeDefined()
    }
  })

  test('says of a design on its own page what it asks and claims', () => {
    const {named} = read(page('passed').pages.get('experiments/a.html') ?? '')
    expect(named('dl').map(textOf)).toEqual(['QuestionIs One <b>good</b>?StatusrejectedClaimswait'])
  })

  test('lists the texts that frame and decide', () => {
    expect(page('passed').named('li').map(textOf)).toContain('The Frame – How? (answered)')
  })

  test('has a red cell where a test fails', () => {
    const states = (outcome: 'passed' | 'failed') =>
      page(outcome)
        .with('data-state')
        .map((element) => attributeOf(element, 'data-state'))
    expect(states('passed')).toEqual(['verified', 'unverified', 'verified', 'unverified'])
    expect(states('failed')).toEqual(['failed', 'unverified', 'failed', 'unverified'])
    expect(page('failed').text).toContain('failed written as met, 1 failed')
  })
})
