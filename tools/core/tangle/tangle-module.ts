import type {ExampleBlock, TestBlock} from '../model/block.ts'
import type {CodeArtifact} from '../model/code.ts'
import type {Outcome} from '../model/outcome.ts'
import {remembered} from '../model/remembered.ts'
import {newestOf} from '../model/version.ts'
import {codeOf} from './code-of.ts'
import {dialectOf} from './dialects/dialects.ts'
import type {BlocksOf} from './expand.ts'
import {tooLong} from './tangle-target.ts'

/** Make the module of one test or example; none where its language is not run. */
export function tangleModule(
  block: TestBlock | ExampleBlock,
  blocksOf: BlocksOf
): Outcome<CodeArtifact | undefined> {
  const path = modulePathOf(block)
  const modules = dialectOf(block.language)?.modules
  if (!modules || path === undefined) return {value: undefined, diagnostics: []}

  const {lines, blocks, cut} = codeOf(block, blocksOf)
  const since = newestOf(Array.from(blocks, (one) => one.since))
  const errors = block.role === 'example' ? block.errors.map(({name}) => name) : []
  const segments = block.role === 'test' ? modules.testOf(block, lines) : modules.exampleOf(block, lines)
  const value = {path, segments, language: block.language, role: block.role, errors, ...(since && {since})}
  return {value, diagnostics: cut ? [tooLong(block, path)] : []}
}

/** Where the module of a test or an example is, below the work folder. */
export const modulePathOf = remembered(
  ({role, language, id}: TestBlock | ExampleBlock): string | undefined => {
    const path = dialectOf(language)?.modules?.pathOf(id)
    return path === undefined ? undefined : `${role}/${language}/${path}`
  }
)
