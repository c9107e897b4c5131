import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../tools/core/model/document.ts'
import type {Nodes} from '../../tools/core/model/markdown.ts'
import {nodesOf} from '../../tools/core/model/nodes-of.ts'
import {arbitraryMarkdown} from '../core/weave/arbitrary-markdown.ts'
import {pepHeader, woven} from '../core/weave/woven.ts'
import {lintWithSphinxLint, pythonEnvironment, readWithDocutils} from '../support/python-environment.ts'
import {specFrom} from '../support/spec-from.ts'

const python = await pythonEnvironment()
const files = arbitraryMarkdown().map((text) => ({'pep/00-header.md': pepHeader, 'pep/10-text.md': text}))

/** Always the same, since what is rare would fail a run that changed nothing; a search is for a person to start. */
const sample = {numRuns: 300, seed: 20261122}

describe('weaving any Markdown', () => {
  test('never throws, and says the same twice', () => {
    fc.assert(
      fc.property(files, (source) => {
        expect(woven(source)).toEqual(woven(source))
      })
    )
  })

  test('leaves no line that the PEP editors’ hooks refuse', () => {
    fc.assert(
      fc.property(files, (source) => {
        const refused = woven(source)
          .text.split('\n')
          .filter((line) => /\s$|[\t\r]|\w``\w|^\s*\.\. [a-z]+:?$/u.test(line))
        expect(refused.filter((line) => !line.startsWith('    '))).toEqual([])
      })
    )
  })

  test(
    'gives what docutils reads without a warning, every word in its place',
    {timeout: 120_000},
    async ({skip}) => {
      if ('missing' in python) skip(python.missing)
      const sources = fc.sample(files, sample)
      const texts = sources.map((source) => woven(source).text)
      const readings = await readWithDocutils(texts)

      readings.forEach(({messages, text}, at) => {
        const markdown = sources[at]?.['pep/10-text.md']
        expect(messages, markdown).toEqual([])
        expect(missingWords(specFrom(sources[at] ?? {}).value.documents.at(-1), text), markdown).toEqual([])
      })
    }
  )

  test('gives what sphinx-lint accepts', {timeout: 120_000}, async ({skip}) => {
    if ('missing' in python) skip(python.missing)
    // It takes a backtick that is escaped in text for one that is not.
    const texts = fc
      .sample(files, {...sample, numRuns: 900})
      .map((source) => woven(source).text)
      .filter((text) => !text.includes('\\`'))
    expect(texts.length).toBeGreaterThan(30)
    expect(await lintWithSphinxLint(texts.join('\n'))).toEqual([])
  })
})

/** Words of a document that a text has not, or not in this order. */
function missingWords(document: Document | undefined, text: string): readonly string[] {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '')
  const left = new Set(
    document?.blocks
      .filter(({hidden, role}) => hidden || role === 'test' || role === 'vector')
      .map(({span}) => span.start)
  )
  const missing: string[] = []
  let from = 0

  for (const node of document ? shownNodesOf(document) : []) {
    if (node.type === 'code' && left.has(node.position?.start.offset ?? 0)) continue
    for (const word of wordsOf(node)) {
      const at = letters.indexOf(word, from)
      if (at === -1) missing.push(word)
      else from = at + word.length
    }
  }

  return missing
}

/** Footnotes stand elsewhere; a note's title is its directive. */
function shownNodesOf({tree}: Document): readonly Nodes[] {
  const elsewhere = Array.from(nodesOf(tree)).flatMap((node) =>
    node.type === 'footnoteDefinition' ? [node, ...nodesOf(node)] : []
  )
  const set = new Set(elsewhere)
  return Array.from(nodesOf(tree)).filter((node) => !set.has(node))
}

function wordsOf(node: Nodes): readonly string[] {
  const shown = ['text', 'inlineCode', 'code'].includes(node.type) && 'value' in node ? node.value : ''
  return (shown.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'Note' && word !== 'Rationale')
}
