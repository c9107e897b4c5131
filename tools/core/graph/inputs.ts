import type {Api} from '../model/api.ts'
import type {Findings} from '../model/findings.ts'
import type {Hovers} from '../model/hover.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Project} from '../model/project.ts'
import type {Report} from '../model/report.ts'
import type {Source} from '../model/source.ts'
import type {Theme} from '../model/theme.ts'
import {sameContent, sameItems} from './same.ts'
import {input} from './store.ts'

/** What the shell tells the graph; everything else follows. */
export const projectInput = input<Project>(
  'project',
  {title: '', sources: [], reference: 'reference', languages: {}, site: {}, reports: [], rules: {}},
  sameContent
)

/** Paths of the literate sources, in any order. */
export const filesInput = input<readonly string[]>('files', [], sameItems)

/** Paths of the pictures beside them. */
export const imagesInput = input<readonly string[]>('images', [], sameItems)

/** By path. */
export const sourceInput = input<Source | undefined>('source', undefined, sameContent)

/** Of the foreign tools that have found anything, such as `vitest run`. */
export const toolchainsInput = input<readonly string[]>('toolchains', [], sameItems)

/** By toolchain. */
export const findingsInput = input<Findings>('findings', {compilations: [], runs: [], missing: []})

/** By language; absent where no compiler was asked. */
export const hoversInput = input<Hovers | undefined>('hovers', undefined)

/** By language; absent where no tool was asked. */
export const apiInput = input<Api | undefined>('api', undefined)

/** What other implementations' tests found, and what kept a report from being read. */
export const reportsInput = input<Outcome<readonly Report[]>>(
  'reports',
  {value: [], diagnostics: []},
  sameContent
)

/** Absent where no site is made. */
export const themeInput = input<Theme | undefined>('theme', undefined, sameContent)

/** A hash function: `core/` has none. */
export const hashInput = input<(text: string) => string>('hash', (text) => text)
