import {describe, expect, test} from 'vitest'
import {whyLine} from '../../../tools/shell/session/why-line.ts'
import {openSession} from '../../support/open-session.ts'

const page = [
  '# Two',
  '',
  '```ts file=two.ts',
  'export function two(): number {',
  '  // <<body>>',
  '}',
  '```',
  '',
  '```ts #body',
  'return 2',
  '```',
  '',
  '```json vector=pair clause=a.b',
  '{"given": 1}',
  '```',
  ''
].join('\n')

describe('why a line is there', () => {
  test.each([
    ['a line that was copied', 'reference/typescript/two.ts:1', 'export function two(): number {', 4],
    ['a line of an included block, indented', 'reference/typescript/two.ts:2', '  return 2', 10],
    ['a line that the tool wrote for a directive', 'reference/vectors/pair.json:1', '[', 13]
  ])('says where it was written: %s', async (...[, question, published, line]) => {
    const {session} = await openSession({'pep/10-two.md': page})
    const written = page.split('\n')[line - 1]!
    expect(whyLine(session, question)).toBe(
      `${question}\n  ${published}\nwritten in pep/10-two.md:${line}\n  ${written}\n`
    )
  })

  test('finds a published file by its name', async () => {
    const {session} = await openSession({'pep/10-two.md': page})
    expect(whyLine(session, 'two.ts:1')).toBe(whyLine(session, 'reference/typescript/two.ts:1'))
  })

  test('says of a line that no source led to that the tool made it up', async () => {
    const {session} = await openSession({'pep/10-two.md': page})
    expect(whyLine(session, 'requirements/trace.txt:1')).toMatch(/made up by the tool\n$/)
  })

  test.each(['two.ts', 'two.ts:0', 'two.ts:4', 'three.ts:1', 'a.b', ''])(
    'has nothing to say of `%s`',
    async (question) => {
      const {session} = await openSession({'pep/10-two.md': page})
      expect(whyLine(session, question)).toBeUndefined()
    }
  )
})
