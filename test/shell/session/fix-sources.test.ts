import {describe, expect, test} from 'vitest'
import {fixSources} from '../../../tools/shell/session/fix-sources.ts'
import {openSession} from '../../support/open-session.ts'

const shall = 'r[a.b]{untestable="a test"}\nThe server SHALL answer.\n'

describe('fixing the sources', () => {
  test('mends every file, and reads them again', async () => {
    const {session, textOf} = await openSession({
      'pep/10-a.md': shall,
      'pep/20-b.md': shall.replace('a.b', 'c.d')
    })
    expect(await fixSources(session)).toEqual([
      {file: 'pep/10-a.md', line: 2, title: 'Write `MUST`'},
      {file: 'pep/20-b.md', line: 2, title: 'Write `MUST`'}
    ])
    expect([textOf('pep/10-a.md'), textOf('pep/20-b.md')].map((text) => text?.includes('MUST'))).toEqual([
      true,
      true
    ])
    expect(session.textOf('pep/10-a.md')).toBe(textOf('pep/10-a.md'))
  })

  test('goes on with what one fix left to another', async () => {
    const {session, textOf} = await openSession({
      'spec.config.json': '{"pep": {"number": 9999}}',
      'pep/00-header.md': '---\ntitle: A gateway\nPEP: 9999\n---\n'
    })
    await fixSources(session)
    expect(textOf('pep/00-header.md')).toBe('---\nPEP: 9999\nTitle: A gateway\n---\n')
    expect(await fixSources(session)).toEqual([])
  })

  test('leaves alone what a person must decide, and what is silenced', async () => {
    const text = `The server MUST answer.\n\n<!-- allow check/deprecated-keyword: quoted from elsewhere -->\n\n${shall}`
    const {session, textOf} = await openSession({'pep/10-a.md': text})
    expect(await fixSources(session)).toEqual([])
    expect(textOf('pep/10-a.md')).toBe(text)
  })

  test('overwrites nothing that was edited since it was read', async () => {
    const {session, files, textOf} = await openSession({'pep/10-a.md': shall})
    files.write('pep/10-a.md', `${shall}\nMore.\n`)
    await expect(fixSources(session)).rejects.toThrow('edited since it was read')
    expect(textOf('pep/10-a.md')).toBe(`${shall}\nMore.\n`)
  })
})
