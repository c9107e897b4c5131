import type {Findings} from '../model/findings.ts'
import type {Project} from '../model/project.ts'
import type {Source} from '../model/source.ts'
import {input} from './store.ts'

/** What the shell tells the graph; everything else follows. */
export const projectInput = input<Project>('project', {
  title: '',
  sources: [],
  reference: 'reference',
  languages: {},
  rules: {}
})

/** Paths of the literate sources, in any order. */
export const filesInput = input<readonly string[]>('files', [])

/** By path. */
export const sourceInput = input<Source | undefined>('source', undefined)

/** Of the foreign tools that have found anything, such as `vitest run`. */
export const toolchainsInput = input<readonly string[]>('toolchains', [])

/** By toolchain. */
export const findingsInput = input<Findings>('findings', {compilations: [], runs: [], missing: []})

/** A hash function: `core/` has none. */
export const hashInput = input<(text: string) => string>('hash', (text) => text)
