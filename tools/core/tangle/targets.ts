import type {Block, ReferenceBlock, VectorBlock} from '../model/block.ts'
import {compareText} from '../model/compare-text.ts'
import type {CodeArtifact} from '../model/code.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {experimentIdOf, experimentRootOf} from '../model/experiment.ts'
import {languageOf} from '../model/language.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Project} from '../model/project.ts'
import type {Name} from '../model/span.ts'
import {dialectOf} from './dialects/dialects.ts'
import {isContained, isPortable, pathKeyOf} from './target-path.ts'

/** A file that blocks name, with those that make it, in reading order. */
export interface Target {
  readonly role: CodeArtifact['role']
  readonly language: string
  /** From the project's root; of an experiment, which publishes nothing, from the work folder. */
  readonly path: string
  readonly blocks: readonly (ReferenceBlock | VectorBlock)[]
}

/** Find the files that blocks make: those that reference code and experiments name, and one for each kind of vector. */
export function targetsOf(blocks: readonly Block[], project: Project): Outcome<readonly Target[]> {
  const diagnostics: Diagnostic[] = []
  const targets = new Map<string, Found>()

  for (const block of blocks) {
    const name = nameOf(block)
    if (!name || !isTargeted(block)) continue
    const role = roleOf(block)
    const root = role === 'experiment' ? experimentRootOf(block.language) : rootOf(block.language, project)
    const problem = problemOf(name, root)

    if (problem) {
      diagnostics.push(problem)
      continue
    }

    const path = `${root}/${name.name}`
    const known = targets.get(path)
    if (!known) targets.set(path, {role, language: block.language, path, name, blocks: [block]})
    else if (known.language === block.language && known.role === role) known.blocks.push(block)
    else diagnostics.push(collision(name, path, known))
  }

  const {value, diagnostics: collisions} = withoutCollisions([...targets.values()])
  return {
    value: value.toSorted((left, right) => compareText(left.path, right.path)),
    diagnostics: [...diagnostics, ...collisions]
  }
}

function roleOf(block: ReferenceBlock | VectorBlock): Target['role'] {
  if (block.role === 'vector') return 'vectors'
  return experimentIdOf(block.info.file) === undefined ? 'reference' : 'experiment'
}

/** The folder that the paths of a language start in. */
function rootOf(language: string, project: Project): string {
  const settings = Object.hasOwn(project.languages, language) ? project.languages[language] : undefined
  return settings?.root ?? `${project.reference}/${language === 'json' ? 'vectors' : language}`
}

interface Found extends Target {
  readonly name: Name
  readonly blocks: (ReferenceBlock | VectorBlock)[]
}

function isTargeted(block: Block): block is ReferenceBlock | VectorBlock {
  return (
    languageOf(block.language)?.id === block.language &&
    (block.role === 'reference' || block.role === 'vector')
  )
}

function nameOf(block: Block): Name | undefined {
  if (block.role === 'reference') return block.target
  if (block.role === 'vector') return {name: `${block.kind.name}.json`, span: block.kind.span}
  return undefined
}

function problemOf({name, span}: Name, root: string): Diagnostic | undefined {
  const shown = `\`${name.replaceAll('`', "'")}\``

  if (!isContained(name)) {
    const message = `Unexpected path ${shown}, expected one that stays below \`${root}\``
    return {code: 'tangle/outside-output', severity: 'error', message, span}
  }

  if (!isPortable(name)) {
    const message = `Unexpected path ${shown}, expected names that every system can give to a file`
    return {code: 'tangle/unportable-path', severity: 'error', message, span}
  }

  return undefined
}

/** Of targets that cannot stand side by side, keep the one that is read first. */
function withoutCollisions(targets: readonly Found[]): Outcome<readonly Target[]> {
  const files = new Map<string, Found>()
  const folders = new Map<string, Found>()
  const published = new Map(
    targets.filter(({role}) => role === 'reference').map((target) => [importKeyOf(target), target])
  )
  const diagnostics: Diagnostic[] = []

  for (const target of targets) {
    const key = pathKeyOf(target.path)
    const above = foldersOf(key)
    const hiding = target.role === 'experiment' ? published.get(importKeyOf(target)) : undefined
    const beside =
      files.get(key) ?? folders.get(key) ?? above.map((folder) => files.get(folder)).find(Boolean)
    const other = beside ?? hiding

    if (other) {
      diagnostics.push(collision(target.name, target.path, other))
    } else {
      files.set(key, target)
      for (const folder of above) if (!folders.has(folder)) folders.set(folder, target)
    }
  }

  const value = [...files.values()].map(({role, language, path, blocks}) => ({role, language, path, blocks}))
  return {value, diagnostics}
}

/** By which published code would be imported instead of an experiment's. */
function importKeyOf({language, path, name}: Found): string {
  return pathKeyOf(`${language} ${dialectOf(language)?.importNameOf?.(name.name) ?? path}`)
}

function collision({span}: Name, path: string, other: Found): Diagnostic {
  return {
    code: 'tangle/colliding-path',
    severity: 'error',
    message: `Unexpected path \`${path}\`, expected one that can stand beside \`${other.path}\``,
    span,
    related: [{message: `\`${other.path}\` starts here`, span: other.name.span}]
  }
}

function foldersOf(path: string): readonly string[] {
  const segments = path.split('/')
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'))
}
