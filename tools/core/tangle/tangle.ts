import {languages} from '../model/language.ts'
import type {Block} from '../model/block.ts'
import type {CodeArtifact, Program} from '../model/code.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Project} from '../model/project.ts'
import type {Spec} from '../model/spec.ts'
import {casesOf} from './cases-of.ts'
import {checkIncludes} from './includes.ts'
import {modulesOf} from './modules-of.ts'
import {tangleModule} from './tangle-module.ts'
import {tangleTarget} from './tangle-target.ts'
import {targetsOf} from './targets.ts'

/** Assemble code blocks into the files they name, and tests, examples and vectors into modules: a program for each language. */
export function tangle({blocks}: Spec, project: Project): Outcome<readonly Program[]> {
  const targets = targetsOf(blocks, project)
  const diagnostics: Diagnostic[] = [...targets.diagnostics]

  const value = languages.flatMap(({id: language}): readonly Program[] => {
    const own = blocks.filter((block) => block.language === language)
    const named = namedOf(own)
    const modules = modulesOf(own)
    const blocksOf = (name: string): readonly Block[] => named.get(name) ?? []
    const files = targets.value
      .filter((target) => target.language === language)
      .map((target) => tangleTarget(target, blocksOf))
    const tangled = modules.value.map((block) => tangleModule(block, blocksOf))
    const artifacts = [...files, ...tangled].flatMap(({value: artifact}): readonly CodeArtifact[] =>
      artifact ? [artifact] : []
    )
    diagnostics.push(
      ...checkIncludes(own),
      ...modules.diagnostics,
      ...[...files, ...tangled].flatMap((file) => file.diagnostics)
    )
    if (artifacts.length === 0) return []
    const since = new Map(artifacts.map((artifact) => [artifact.path, artifact.since]))
    return [{language, artifacts, cases: casesOf(language, blocks, (path) => since.get(path))}]
  })

  return {value, diagnostics}
}

/** The blocks of one language that others may include, by name, in reading order. */
export function namedOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const named = new Map<string, Block[]>()

  for (const block of blocks) {
    if (block.role !== 'reference' || !block.name) continue
    const known = named.get(block.name.name)
    if (known) known.push(block)
    else named.set(block.name.name, [block])
  }

  return named
}
