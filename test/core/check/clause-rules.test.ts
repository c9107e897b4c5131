import {describe, expect, test} from 'vitest'
import {fix} from '../../../tools/core/check/fix.ts'
import {expectMarked} from '../../support/expect-marked.ts'
import {marked} from '../../support/marked.ts'

describe('what a clause says', () => {
  test.each([
    [
      'reports a clause without a keyword',
      'check/clause-without-level',
      `«r[a.b]»\nThe server sends a status.\n`
    ],
    [
      'does not take a keyword in code for one',
      'check/clause-without-level',
      `«r[a.b]»\nThe server writes \`MUST\`.\n`
    ],
    [
      'reports two levels in one clause',
      'check/two-levels',
      `r[a.b]\nThe server **SHOULD** send a date, and **«MAY»** send a name.\n`
    ],
    [
      'accepts one level that is used twice',
      'check/two-levels',
      `r[a.b]\nThe server **MAY** send a date, and **MAY** send a name.\n`
    ],
    [
      'reports SHALL, REQUIRED and their like',
      'check/deprecated-keyword',
      `r[a.b]\nThe server **«RECOMMENDED»** sends a date.\n\nr[a.c]{todo="later"}\nA server **«SHALL»** send it.\n`
    ],
    [
      'reports a lower-case keyword in a clause',
      'check/lower-case-keyword',
      `r[a.b]\nThe server **MAY** send what a client «should not» see.\n`
    ],
    [
      'lets a month, a condition and an adjective be English',
      'check/lower-case-keyword',
      `r[a.b]\nShould a client ask in May, the server **MAY** send the required date and an optional name.\n`
    ],
    ['leaves ordinary prose its verbs', 'check/lower-case-keyword', `A server may do so, and should.\n`],
    [
      'reports a keyword that no clause holds',
      'check/stray-keyword',
      `# Status\n\nThe server **«MUST»** send a status; it «MUST NOT» send two.\n`
    ],
    [
      'knows a keyword that is only spoken of',
      'check/stray-keyword',
      `The key words "MUST", “MUST NOT” and 'MAY' are those of BCP 14.\n`
    ],
    [
      'reports a keyword in a note',
      'check/keyword-in-aside',
      `> **Note**\n> A server «MUST NOT» be taken at its word.\n`
    ],
    ['accepts fifty words', 'check/long-clause', `r[a.b]\nThe server **MAY**${' wait'.repeat(47)}.\n`],
    ['reports fifty-one', 'check/long-clause', `«r[a.b]»\nThe server **MAY**${' wait'.repeat(48)}.\n`],
    [
      'does not count the words of a list',
      'check/long-clause',
      `r[a.b]\n- The server **MAY** send ${'one more word '.repeat(16)}.\n`
    ],
    [
      'does not count the words of a list that a clause introduces',
      'check/long-clause',
      `r[a.b]\nThe server **MAY** send:\n\n- ${'one more word '.repeat(16)}\n`
    ],
    ['reports a duty that nobody has', 'check/passive-clause', `r[a.b]\nThe date **«MAY»** be sent twice.\n`],
    [
      'looks past adverbs and line breaks for the participle',
      'check/passive-clause',
      `r[a.b]\nThe date **«MAY»**\nsilently be dropped. It is sent by a server.\n`
    ],
    [
      'accepts the passive with an actor',
      'check/passive-clause',
      `r[a.b]\nA date **MAY** be sent by a server.\n`
    ],
    [
      'does not take an adjective for a participle',
      'check/passive-clause',
      `r[a.b]\nA number **MAY** be unsigned.\n`
    ],
    [
      'does not take a noun for a participle',
      'check/passive-clause',
      `r[a.b]\nA server **MAY** be the client too.\n`
    ],
    [
      'reports one duty with two names, in whatever files',
      'check/repeated-clause',
      {
        'pep/10-a.md': `r[a.b]\nA server **MAY** wait.\n`,
        'pep/20-b.md': `«r[b.c]»\nA server **MAY**\nwait.\n`
      }
    ]
  ] as const)('%s', (_, code, text) => {
    expectMarked(code, text)
  })
})

describe('fixes of keywords', () => {
  test('SHALL becomes MUST, safely, with its emphasis and line breaks', () => {
    const text = `r[a.b]{todo="later"}\nThe server **«SHALL\nNOT»** send it.\n`
    const found = expectMarked('check/deprecated-keyword', text)
    const {text: source} = marked('', text)
    expect(fix({file: 'pep/10-test.md', text: source}, found).text).toBe(source.replace('SHALL', 'MUST'))
  })

  test('what changes the meaning is for a person to decide', () => {
    const [found] = expectMarked('check/stray-keyword', `The server **«MUST»** wait.\n`)
    expect(found?.fix).toBeUndefined()
    expect(found?.message).toContain('a line `r[general.specific]` above')
  })
})

test('a clause without text is reported once, as that', () => {
  expectMarked('parse/clause-without-text', `«r[a.b]»\n\n# Next\n`)
})
