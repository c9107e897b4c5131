import {render, type Artifact, type Asset} from '../model/artifact.ts'
import {compareText} from '../model/compare-text.ts'
import type {Code, Diagnostic} from '../model/diagnostic.ts'
import type {Change, Manifest, Plan} from '../model/plan.ts'
import type {Span} from '../model/span.ts'

/** What is at a path; of a file, the hash of its text. */
export type DiskEntry =
  {readonly kind: 'file'; readonly hash: string} | {readonly kind: 'folder' | 'link' | 'other'}

export interface PlanInput {
  readonly artifacts: readonly (Artifact | Asset)[]
  /** What the last plan left behind. */
  readonly manifest: Manifest
  readonly disk: (path: string) => DiskEntry | undefined
  readonly hash: (content: string | Uint8Array) => string
  /** Folders, ending in `/`, and files that generated files may be: nothing else is ever written or deleted. */
  readonly outputs: readonly string[]
  /** Those of the outputs that nobody edits, such as `dist/`: what stands there is overwritten without a question. */
  readonly owned: readonly string[]
}

/**
 * Say what has to be done so that the disk has these files and none that were generated before.
 *
 * All or nothing: where one file may not be written or deleted, because it is no longer as the tool left it, nothing is.
 */
export function plan(input: PlanInput): {readonly plan: Plan; readonly diagnostics: readonly Diagnostic[]} {
  const {artifacts, manifest} = input
  const made = new Set(artifacts.map(({path}) => path))
  const known = new Map(Object.entries(manifest.files).map(([path, {hash}]) => [path, hash]))
  const gone = [...known.keys()].filter((path) => !made.has(path))

  const writes = artifacts
    .toSorted((left, right) => compareText(left.path, right.path))
    .map((artifact) => write(artifact, known, input))
  const steps = [...writes, ...gone.toSorted(compareText).map((path) => remove(path, known, input))]

  // Of a folder that is no folder every file below it would say the same.
  const found = [...clashes(artifacts), ...steps.flatMap(({diagnostic}) => diagnostic ?? [])]
  const diagnostics = [...new Map(found.map((one) => [one.message, one])).values()]
  const changes = diagnostics.length > 0 ? [] : steps.flatMap(({change}) => change ?? [])
  const unchanged = writes.filter(({change, diagnostic}) => !change && !diagnostic).length
  return {plan: {changes, unchanged}, diagnostics}
}

/** Files that cannot all be there: two of one path, or one where another needs a folder. */
function clashes(artifacts: PlanInput['artifacts']): readonly Diagnostic[] {
  const made = new Map(artifacts.map((artifact) => [artifact.path, artifact]))

  return artifacts.flatMap((artifact) => {
    const {path} = artifact
    const other = made.get(path) === artifact ? foldersOn(path).find((folder) => made.has(folder)) : path
    if (other === undefined) return []
    const message = `Unexpected generated file \`${path}\`, expected no second one at \`${other}\``
    const span = originOf(artifact)
    return [{...problem('plan/in-the-way', message, path), ...(span && {span})}]
  })
}

/** Nothing where all is as it should be. */
interface Step {
  readonly change?: Change
  readonly diagnostic?: Diagnostic
}

function write(artifact: Artifact | Asset, known: ReadonlyMap<string, string>, input: PlanInput): Step {
  const {path} = artifact
  if (!isWithin(path, input.outputs)) return {diagnostic: outside(path)}
  const obstacle = obstacleOn(path, input)
  if (obstacle) return {diagnostic: obstacle}

  const content = 'bytes' in artifact ? artifact.bytes : render(artifact)
  const entry = input.disk(path)
  const executable = 'executable' in artifact && artifact.executable
  if (!entry) return {change: {kind: 'create', path, content, executable}}
  if (entry.kind !== 'file') return {diagnostic: inTheWay(path, entry.kind)}
  if (entry.hash === input.hash(content)) return {}
  if (isWithin(path, input.owned) || entry.hash === known.get(path)) {
    return {change: {kind: 'update', path, content, executable}}
  }

  const expected = known.has(path) ? 'what was generated' : 'no file where one is to be generated'
  return {diagnostic: editedByHand(path, expected, originOf(artifact))}
}

function remove(path: string, known: ReadonlyMap<string, string>, input: PlanInput): Step {
  if (!isWithin(path, input.outputs)) return {diagnostic: outside(path)}
  const entry = obstacleOn(path, input) ? undefined : input.disk(path)
  if (!entry) return {}
  if (entry.kind !== 'file') return {diagnostic: inTheWay(path, entry.kind)}
  if (isWithin(path, input.owned) || entry.hash === known.get(path)) return {change: {kind: 'delete', path}}
  return {diagnostic: editedByHand(path, 'what was generated, to delete it')}
}

/** A link or a file where the path needs a folder. */
function obstacleOn(path: string, {disk}: PlanInput): Diagnostic | undefined {
  for (const folder of foldersOn(path)) {
    const entry = disk(folder)
    if (!entry) return undefined
    if (entry.kind !== 'folder') return inTheWay(folder, entry.kind)
  }

  return undefined
}

/** The folders that a path lies in, from the outermost. */
function foldersOn(path: string): readonly string[] {
  const names = path.split('/')
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'))
}

function isWithin(path: string, outputs: readonly string[]): boolean {
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0')) return false
  if (path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')) return false
  return outputs.some((output) => (output.endsWith('/') ? path.startsWith(output) : path === output))
}

function originOf(artifact: Artifact | Asset): Span | undefined {
  return 'bytes' in artifact ? undefined : artifact.segments.find(({origin}) => origin)?.origin
}

function outside(path: string): Diagnostic {
  const message = `Unexpected generated file \`${path}\`, expected one in a folder of generated files`
  return problem('plan/outside-output', message, path)
}

function inTheWay(path: string, kind: string): Diagnostic {
  return problem(
    'plan/in-the-way',
    `Unexpected ${kind} at \`${path}\`, expected what the tool wrote there`,
    path
  )
}

function editedByHand(path: string, expected: string, origin?: Span): Diagnostic {
  const diagnostic = problem(
    'plan/edited-by-hand',
    `Unexpected text in \`${path}\`, expected ${expected}`,
    path
  )
  return origin
    ? {
        ...diagnostic,
        related: [
          {message: 'It is generated from here: carry the change over, then delete the file', span: origin}
        ]
      }
    : diagnostic
}

/** The file itself is the place: a person made it what it is. */
function problem(code: Code, message: string, file: string): Diagnostic {
  return {code, severity: 'error', message, span: {file, start: 0, end: 0}}
}
