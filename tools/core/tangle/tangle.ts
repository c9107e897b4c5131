import type {Block} from '../model/block.ts'
import type {Program} from '../model/code.ts'
import {grouped} from '../model/grouped.ts'
import {languages} from '../model/language.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Project} from '../model/project.ts'
import type {Spec} from '../model/spec.ts'
import {casesOf} from './cases-of.ts'
import {checkIncludes} from './includes.ts'
import {modulesOf} from './modules-of.ts'
import {tangleModule} from './tangle-module.ts'
import {tangleTarget} from './tangle-target.ts'
import {targetsOf, type Target} from './targets.ts'

/** Assemble code blocks into the files they name, and tests, examples and vectors into modules: a program for each language. */
export function tangle({blocks}: Spec, project: Project): Outcome<readonly Program[]> {
  const targets = targetsOf(blocks, project)
  const outcomes = languages.map(({id: language}) => {
    const files = targets.value.filter((target) => target.language === language)
    return tangleLanguage(language, blocks, files)
  })

  return {
    value: outcomes.map(({value}) => value).filter(({artifacts}) => artifacts.length > 0),
    diagnostics: [...targets.diagnostics, ...outcomes.flatMap(({diagnostics}) => diagnostics)]
  }
}

function tangleLanguage(
  language: string,
  blocks: readonly Block[],
  targets: readonly Target[]
): Outcome<Program> {
  const own = blocks.filter((block) => block.language === language)
  const named = namedOf(own)
  const blocksOf = (name: string): readonly Block[] => named.get(name) ?? []
  const modules = modulesOf(own)
  const tangled = [
    ...targets.map((target) => tangleTarget(target, blocksOf)),
    ...modules.value.map((block) => tangleModule(block, blocksOf))
  ]
  const artifacts = tangled.flatMap(({value}) => value ?? [])
  const since = new Map(artifacts.map((artifact) => [artifact.path, artifact.since]))

  return {
    value: {language, artifacts, cases: casesOf(language, blocks, (path) => since.get(path))},
    diagnostics: [
      ...checkIncludes(own),
      ...modules.diagnostics,
      ...tangled.flatMap((file) => file.diagnostics)
    ]
  }
}

/** The blocks of one language that others may include, by name, in reading order. */
export function namedOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  return grouped(
    blocks.flatMap((block) =>
      block.role === 'reference' && block.name ? [[block.name.name, block] as const] : []
    )
  )
}
