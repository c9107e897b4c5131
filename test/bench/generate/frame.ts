import {fence} from './fence.ts'

/** The documents around the chapters of a PEP, and its settings. */
export const frame: ReadonlyMap<string, string> = new Map([
  [
    'spec.config.json',
    `${JSON.stringify(
      {
        title: 'A standard that is made up',
        languages: {
          typescript: {packages: {loom: '.'}},
          python: {packages: {loom: 'loom'}, versions: ['3.9+']}
        },
        pep: {number: 9999}
      },
      undefined,
      2
    )}\n`
  ],
  [
    'pep/00-header.md',
    `---
PEP: 9999
Title: A Standard That Is Made Up
Author: Nobody <nobody@example.org>
Discussions-To: Pending
Status: Draft
Type: Standards Track
Created: 22-Nov-2026
---
`
  ],
  [
    'pep/10-abstract.md',
    '# Abstract\n\nThis text exists so that somebody can measure how long it takes to read.\n'
  ],
  [
    'pep/30-specification/0000-specification.md',
    '# Specification\n\nA **server**{term} is whatever answers a [*server*] or a client.\n'
  ],
  ['pep/99-copyright.md', '# Copyright\n\nThis document is placed in the public domain.\n']
])

/** The reference package of Python, and what runs the vectors. */
export const packageChapter = `# Running It

${fence('python file=loom/__init__.py', '"""A package that is made up."""')}

${fence('ts test vectors=line', `const {line, parts} = vector as {line: string; parts: string[]}\n\nexpect(line.split(';').slice(1)).toEqual(parts)`)}
`
