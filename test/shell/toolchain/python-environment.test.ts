import {describe, expect, test} from 'vitest'
import {
  lintWithDocutils,
  lintWithSphinxLint,
  pythonEnvironment,
  readWithDocutils
} from '../../support/python-environment.ts'

const python = await pythonEnvironment()

const header = `PEP: 9999
Title: A standard
Author: A Person <a@example.org>
Status: Draft
Type: Standards Track
Created: 01-Jan-2026
`

const good = `${header}

.. highlight:: python

Abstract
========

See :pep:\`3333\`, :pep:\`12#suggested-sections\` and :rfc:\`the rules <9110#section-3.2>\` [#note]_.

.. code-block:: typescript

    let x = 1

.. [#note] A note.
`

/** The proofs of what is published must themselves be able to fail. */
describe('the environment of the PEP editors’ tools', () => {
  test('accepts a good PEP', async ({skip}) => {
    if ('missing' in python) skip(python.missing)
    expect(await lintWithDocutils(good)).toEqual([])
    expect(await lintWithSphinxLint(good)).toEqual([])
  })

  test.for([
    ['a short underline', `${header}\n\nAbstract\n====\n\nText.\n`, 'Title underline too short'],
    ['no header', 'Abstract\n========\n\nText.\n', 'does not begin with an RFC-2822 header'],
    ['a number that is none', `${header}\n\n:pep:\`many\`\n`, 'Unexpected PEP number'],
    ['an unknown role', `${header}\n\n:cls:\`x\`\n`, 'Unknown interpreted text role "cls"'],
    ['an unknown directive', `${header}\n\n.. nope::\n`, 'Unknown directive type "nope"'],
    ['an unknown footnote', `${header}\n\nA [#gone]_.\n`, 'Unknown target name: "gone"'],
    ['an unclosed literal', `${header}\n\nA \`\`literal.\n`, 'Inline literal start-string without end-string']
  ])('docutils reports %s', async ([, text = '', message], {skip}) => {
    if ('missing' in python) skip(python.missing)
    expect((await lintWithDocutils(text)).join('\n')).toContain(message)
  })

  test('sphinx-lint reports a role that touches the text, with its line', async ({skip}) => {
    if ('missing' in python) skip(python.missing)
    const messages = await lintWithSphinxLint(`${header}\n\nA word\`literal\`.\n`)
    expect(messages.join('\n')).toMatch(/^pep-9999\.rst:9: .*missing space before/mu)
  })

  test('reads many at once, each with its own messages and the text without markup', async ({skip}) => {
    if ('missing' in python) skip(python.missing)
    const [first, second] = await readWithDocutils([good, 'Nothing.\n'])
    expect(first?.messages).toEqual([])
    expect(first?.text).toContain('See PEP 3333,')
    expect(second?.messages).not.toEqual([])
  })
})
