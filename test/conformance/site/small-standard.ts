/** What must arrive on every page as text. */
export const hostile = `<img src=x onerror=alert(1)>"><script>alert(2)</script>`

/** The same as a reader is to see it: escaped in Markdown, so that it is text. */
export const shown = `<img src=x onerror=alert(9)>`

const escaped = `\\${shown}`

const inAttribute = `" onmouseover="alert(3)`

/** A standard with one of everything that a site shows, and with hostile text wherever an author can write. */
export const smallStandard: Readonly<Record<string, string>> = {
  'spec.config.json': JSON.stringify({
    title: `Small ${hostile}`,
    pep: {number: 9998},
    languages: {typescript: {packages: {small: 'keep.ts'}}},
    reports: [{implementation: `strange ${hostile}`, files: 'reports/strange.json'}]
  }),

  'reports/strange.json': JSON.stringify({
    results: [
      {test: `one ${hostile}`, outcome: 'failed', reason: hostile, clauses: ['value.kept']},
      {test: 'two', outcome: 'passed', clauses: ['value.kept', 'value.wrong']}
    ]
  }),

  'pep/00-header.md': `---
PEP: 9998
Title: Small ${hostile}
Author: Somebody <script>alert(4)</script>
Status: Draft
Type: Standards Track
Created: 22-Nov-2026
---
`,

  'pep/10-abstract.md': `# Abstract

A **value**{term} is what is kept. A **keeper ${escaped}**{term} keeps [*values*].

${hostile}

<script>alert(5)</script>

[a link](javascript:alert(6)) and [another](data:text/html,<script>alert(7)</script>) and <https://example.com/${inAttribute}>

| Column ${hostile} | Second |
|---|--:|
| one | ${'wide '.repeat(60)} |
`,

  'pep/20-specification.md': `# Specification

## Keeping <b onclick=alert(8)>bold</b> ${hostile}

r[value.kept]{for="keep"}
A keeper **MUST** keep each [*value*] ${hostile} ${escaped}.

r[value.wrong]{for="keep"}
A keeper **SHOULD** say what is wrong, as [value.kept] says.

r[value.later]{for="keep" todo="nobody has thought of it: ${hostile.replaceAll('"', '')}"}
A keeper **MAY** keep more.

> **Rationale**
>
> What is not kept is lost.

## Explanation

## Results

## Tab 0 0

<!-- both -->

\`\`\`ts file=keep.ts #keep clause=value.kept
/** Keep a value: ${hostile} */
export function keep(value: string): string {
  const kept = value
  return kept
}
\`\`\`

\`\`\`python file=small/keep.py clause=value.kept
"""Keep a value."""


def keep(value):
    return value
\`\`\`

\`\`\`ts test clause=value.kept
import {keep} from 'small'

expect(keep('a')).toBe('a')
\`\`\`

\`\`\`ts test clause=value.wrong
expect('${hostile.replaceAll("'", '')}').toBe('')
\`\`\`

## Looking ${escaped}

Whoever looks for a marmalade finds it here. See [value.kept], [more.values] and [*keeper ${escaped}*].

<!-- both -->

\`\`\`ts
keep('two') // ${hostile}
\`\`\`

\`\`\`python
keep('two')
\`\`\`

### Deeper

Text.

\`\`\`html
${hostile}
\`\`\`
`,

  'pep/annex/10-more.md': `# More

r[more.values]{for="keep"}
A server **MUST** offer more than [value.kept] says.

## Keeping

<!-- both -->

\`\`\`ts
keep('three')
\`\`\`

\`\`\`python
keep('three')
\`\`\`

\`\`\`python test clause=more.values since=3.6
import unittest


class Kept(unittest.TestCase):
    def test_kept(self):
        self.assertEqual(1, 1)
\`\`\`
`,

  'pep/retired.md': `# Retired Clauses

| id | reason | replaced by |
|---|---|---|
| value.old | nobody used it ${escaped} | value.kept |
| value.older | nobody knew it | |
`,

  'experiments/0001-one/00-design.md': `---
question: ${JSON.stringify(`Is it ${hostile}?`)}
status: open
claims: [keep]
---

# One ${hostile} ${escaped}

## Keeping ${hostile}

\`\`\`ts test for=keep
expect(1).toBe(1)
\`\`\`
`,

  'experiments/0002-two.md': `---
question: Is it two?
status: open
claims: [keep, grow]
---

# Two

## Keeping ${hostile}

\`\`\`ts test for=keep score=not
expect(1).toBe(2)
\`\`\`
`,

  'requirements/10-needs.md': `# Needs

## keep: Values stay ${hostile} ${escaped}

kind: functional · source: somebody ${hostile} · status: accepted · needs: clause, test:typescript

What was given must not be lost.

## grow: More values

kind: interop · source: PEP 3333 · status: planned · needs: clause

Later.
`
}
