import {expect} from 'vitest'
import {check} from '../../tools/core/check/check.ts'
import type {Diagnostic} from '../../tools/core/model/diagnostic.ts'
import type {Project} from '../../tools/core/model/project.ts'
import {marked} from './marked.ts'
import {plainProject} from './project.ts'
import {specFrom} from './spec-from.ts'

/** Literate files by path, or the text of one. */
export type Marked = string | Readonly<Record<string, string>>

/** Expect one diagnostic of this code at each `«mark»`, and no other of any stage up to the rules; give back what was found. */
export function expectMarked(code: string, texts: Marked): readonly Diagnostic[] {
  const files = typeof texts === 'string' ? {'pep/10-test.md': texts} : texts
  const parts = Object.entries(files).map(([file, text]) => ({file, ...marked(file, text)}))
  const found = diagnose(Object.fromEntries(parts.map(({file, text}) => [file, text])))
  const expected = parts.flatMap(({spans}) => spans).map((span) => ({code, span}))

  const messages = found.map(({message}) => message).join('\n')
  expect(
    found.map(({code, span}) => ({code, span})),
    messages
  ).toEqual(expected)
  return found
}

/** Every diagnostic of parsing, linking and the rules. */
export function diagnose(
  files: Readonly<Record<string, string>>,
  project: Project = plainProject
): readonly Diagnostic[] {
  const {value, diagnostics} = specFrom(files)
  return [...diagnostics, ...check(value, project)]
}
