import type {Asset} from '../../model/artifact.ts'
import type {CodeArtifact} from '../../model/code.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Outcome} from '../../model/outcome.ts'
import type {LanguageSettings} from '../../model/project.ts'
import {compareVersions} from '../../model/version.ts'
import type {Entry} from '../archive/entry.ts'
import type {Documents, Facts} from '../facts.ts'
import {manifestProblem, shown} from '../manifest-problem.ts'
import {annotate} from './annotate.ts'
import {distributionOf} from './distribution.ts'
import {sdist} from './sdist.ts'
import {typingMarks} from './typing-marks.ts'
import {wheel} from './wheel.ts'

export interface PythonInput {
  readonly facts: Facts
  readonly settings: LanguageSettings
  readonly documents: Documents
  readonly artifacts: readonly CodeArtifact[]
  /** The offsets at which the lines of a source start. */
  readonly linesOf: (file: string) => readonly number[]
  /** SHA-256, hexadecimal; absent to find what is wrong, and make nothing. */
  readonly hash?: (content: Uint8Array) => string
}

/** From here on a string in an f-string may have its quotes. */
const nesting = '3.12'

/** The wheel and the source distribution of a standard's Python; neither where it has no package. */
export function pythonPackage(input: PythonInput): Outcome<readonly Asset[]> {
  const {settings, documents, hash} = input
  const {value: metadata, diagnostics} = distributionOf(input)
  const problems = [...diagnostics, ...packageProblems(input)]
  if (!metadata || !hash || input.artifacts.length === 0 || problems.length > 0)
    return {value: [], diagnostics: problems}

  const license = documents.license?.text
  const files = contentsOf(input)
  const marked = [...files, ...typingMarks(metadata, files)]
  const packed = {metadata, files: marked, ...(license !== undefined && {license})}
  return {
    value: [wheel({...packed, tags: tagsOf(settings.versions), hash}), sdist(packed)],
    diagnostics: []
  }
}

/** What `packages` names, by the path that it is imported by. */
function contentsOf({settings, artifacts, linesOf}: PythonInput): readonly Entry[] {
  const entries = new Map<string, Entry>()
  const oldest = settings.versions.map((version) => version.replace('+', '')).toSorted(compareVersions)[0]

  for (const target of Object.values(settings.packages)) {
    const place = placeOf(settings.root, target)

    for (const artifact of artifacts.filter((one) => isWithin(one, place))) {
      const since = artifact.since ?? oldest
      const nests = since !== undefined && compareVersions(since, nesting) >= 0
      const path = artifact.path.slice(place.above.length)
      const {executable = false} = artifact
      entries.set(path, {path, content: annotate(artifact, {linesOf, nests}), executable})
    }
  }

  return [...entries.values()]
}

/** What an installer takes for what is said of a package, and not for its code. */
const reserved = /^(?:setup\.py$|[^/]*\.dist-info\/)/u

/** Names in the settings that stand for no code, although there is some, or for code that no archive can hold. */
function packageProblems({settings, artifacts, documents}: PythonInput): readonly Diagnostic[] {
  return Object.entries(settings.packages).flatMap(([name, target]) => {
    const place = placeOf(settings.root, target)
    const isEmpty = artifacts.length > 0 && !artifacts.some((one) => isWithin(one, place))
    if (isEmpty) return [empty(name, place.path, documents)]
    const paths = artifacts
      .filter((one) => isWithin(one, place))
      .map(({path}) => path.slice(place.above.length))
    const taken = paths.find((path) => reserved.test(path))
    return taken === undefined ? [] : [unpackable(name, taken, documents)]
  })
}

function isWithin({path}: CodeArtifact, place: {readonly path: string}): boolean {
  return path === place.path || path.startsWith(`${place.path}/`)
}

/** Where a target lies, and the folder, ending in `/`, that imports start in. */
function placeOf(root: string, target: string): {readonly path: string; readonly above: string} {
  const segments = [...root.split('/'), ...target.split('/')].filter((segment) => !/^\.?$/u.test(segment))
  const path = segments.join('/')
  return path === root ? {path, above: `${root}/`} : {path, above: `${segments.slice(0, -1).join('/')}/`}
}

function empty(name: string, path: string, {settings}: Documents): Diagnostic {
  const message = `Unexpected package ${shown(name)} without a file, expected code in ${shown(path)}`
  return manifestProblem('package/unknown-file', message, {
    manifest: settings,
    words: ['python', 'packages', name]
  })
}

function unpackable(name: string, path: string, {settings}: Documents): Diagnostic {
  const message = `Unexpected ${shown(path)} in the package ${shown(name)}, expected another name: an archive has a file of its own there`
  return manifestProblem('package/bad-name', message, {
    manifest: settings,
    words: ['python', 'packages', name]
  })
}

/** A wheel for 2.7 and 3 is one for each major version of the settings. */
function tagsOf(versions: readonly string[]): readonly string[] {
  const majors = new Set(versions.map((version) => version.split('.', 1)[0]?.replace('+', '') ?? ''))
  if (versions.some((version) => version.endsWith('+')) || majors.size === 0) majors.add('3')
  return ['2', '3'].filter((major) => majors.has(major)).map((major) => `py${major}`)
}
