import fc from 'fast-check'

/** Constructs of the notation, right and wrong, that name a few things in common. */
const constructs = [
  '# Waiting',
  '### Waiting',
  'r[request.wait]{for="patience"}\nThe server **MUST** wait.',
  'r[request.wait]\nThe server **SHALL NOT** wait, and it SHALL send what it may.',
  'r[request.pause]{todo="later" for="patience,haste"}\n- The server **MAY** pause.\n- It SHOULD not.',
  'r[request.halt]\n\n1. It is RECOMMENDED that a status be\n   sent.',
  'r [request.wait]',
  '- r[request.item]\n  A date **MUST** be sent.',
  '> **Note**\n> It MUST wait.',
  '> **Nota**\n> It waits.',
  '> <!-- allow check/stray-keyword: why not -->\n>\n> It MUST wait.',
  '<!-- allow check/http-link: no TLS -->',
  '<!-- allow link/unknown-clause: later -->',
  '<!-- alow check/http-link: no TLS -->',
  'See [request.wait], [request.none] and [*gateway*], [this](http://example.org "http://a"), <http://example.org>.',
  '![](http://example.org/a.png) and [text][label], [^note], http://example.org/b, www.example.org.',
  '[label]: http://example.org\n[request.wait]: http://example.org',
  '[^note]: Text.',
  'A **gateway**{term} and **Gateways**{term} and a **server**{trem}.',
  '<div>\n\n</div>',
  'See https://peps.python.org/pep-3333/ and [RFC](https://www.rfc-editor.org/rfc/rfc9110).',
  '## Security implications',
  '## Abstract\n\n\tTabs, and a line that is so very long that no editor of a PEP would let it pass without a word about columns.',
  '~~no~~ [ ] {x} ::: ][ r[a.b]',
  '| a | b |\n|---|---|\n| MUST | [request.wait] |',
  '```ts file=a.ts #a clause=request.wait\n// <<b>>\n```',
  '```ts #b\n// <<a>>\n```',
  '```ts test clause=request.wait\nexpect(1)\n```',
  '```json vector=status clause=request.pause\n{}\n```',
  '```python test vectors=status\npass\n```',
  '## patience: Waiting\n\nkind: functional · source: PEP 3333 · status: accepted · needs: clause, test:python2.7, test:json',
  '## haste: Hurry\n\nstatus: refused',
  '```ts test for=patience,haste score=not\nexpect(1)\n```',
  '```python example for=patience\npass\n```',
  '| id | reason | replaced by |\n|---|---|---|\n| request.wait | old | request.none |',
  '| name | opens | closes | frozen revision | closed early |\n|---|---|---|---|---|\n| One | 2026-13-01 | | | |'
]

/** The text of a source: constructs of the notation, and things that are nothing, in any order. */
export const literateText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(...constructs)},
      fc.string({unit: 'grapheme', maxLength: 40})
    ),
    {
      maxLength: 12
    }
  )
  .chain((parts) => fc.constantFrom('\n\n', '\n', '\r\n\r\n').map((gap) => parts.join(gap)))

/** The header of a PEP, complete or not, in some order. */
export const pepHeader: fc.Arbitrary<string> = fc
  .shuffledSubarray([
    'PEP: 9999',
    'Title: A standard.',
    'Author: Ann <ann@example.org>,',
    'Discussions-To: Pending',
    'Status: draft',
    'Type: Standards Track',
    'Created: 2026-11-22',
    'Python-Version: 3.15',
    'Post-History: ',
    'Requires: 3333',
    'Titel: A standard'
  ])
  .map((fields) => `---\n${fields.join('\n')}\n---\n\n`)

/** Files of a standard by path. */
export const literateFiles: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        'pep/10-a.md',
        'pep/20-a.md',
        'pep/20-b/10-c.md',
        'pep/retired.md',
        'requirements/10-needs.md',
        'requirements/phases.md',
        'experiments/0001-a.md'
      ),
      literateText
    ),
    {selector: ([path]) => path, maxLength: 5}
  )
  .map((entries) => Object.fromEntries(entries))
