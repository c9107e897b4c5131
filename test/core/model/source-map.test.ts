import {SourceMap} from 'node:module'
import {describe, expect, test} from 'vitest'
import {render} from '../../../tools/core/model/artifact.ts'
import type {Spec} from '../../../tools/core/model/spec.ts'
import {type SourceMap as Map3, sourceMapOf} from '../../../tools/core/model/source-map/source-map.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {file, part, specOf, testOf} from '../../support/blocks.ts'
import {plainProject} from '../../support/project.ts'

describe('a source map', () => {
  test('leads from each word of the result to its line and column, as Node reads it', () => {
    const spec = specOf([file('x.ts', 'one()\n  // <<more>>'), part('more', 'two(three)\n\nfour()')])
    for (const word of ['one', 'two', 'three', 'four'])
      expect(found(spec, word), word).toEqual(placeOf(spec, word))
  })

  test('leads from what the tool wrote to the directive', () => {
    const spec = specOf([testOf('t-1', 'x()')])
    expect(found(spec, 'run')).toEqual(placeOf(spec, 'typescript'))
    expect(found(spec, '}\n')).toEqual(placeOf(spec, 'typescript'))
  })

  test('names its sources from where the file is, and carries them', () => {
    const {map} = mapped(specOf([file('a/x.ts', 'x()')]), 'dist/work')
    expect(map.sources).toEqual(['../../../../../pep/10-test.md'])
    expect(map.sourcesContent[0]).toContain('x()')
    expect(map).toMatchObject({version: 3, file: 'x.ts', names: []})
  })
})

function mapped(spec: Spec, folder = ''): {readonly text: string; readonly map: Map3} {
  const artifact = tangle(spec, plainProject).value[0]!.artifacts[0]!
  return {text: render(artifact), map: sourceMapOf(artifact, () => spec.documents[0]!.text, folder)}
}

/** Where a reader of the map is led from the first occurrence of a word in the result. */
function found(spec: Spec, word: string) {
  const {text, map} = mapped(spec)
  const {line, column} = lineAndColumn(text, word)
  // Node's reader does not change what it is given.
  const entry = new SourceMap(map as never).findEntry(line, column)
  return 'originalLine' in entry ? {line: entry.originalLine, column: entry.originalColumn} : undefined
}

function placeOf(spec: Spec, word: string) {
  return lineAndColumn(spec.documents[0]!.text, word)
}

function lineAndColumn(text: string, word: string) {
  const before = text.slice(0, text.indexOf(word)).split('\n')
  return {line: before.length - 1, column: before.at(-1)!.length}
}
