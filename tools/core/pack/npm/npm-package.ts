import {render, type Artifact, type Asset} from '../../model/artifact.ts'
import type {CodeArtifact} from '../../model/code.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {EmittedFile, Emission} from '../../model/emission.ts'
import {codePathOf, isModule, typesPathOf} from '../../model/module-path.ts'
import type {Outcome} from '../../model/outcome.ts'
import {composeSourceMap} from '../../model/source-map/compose-source-map.ts'
import type {Entry} from '../archive/entry.ts'
import {tarball} from '../archive/tar.ts'
import type {Documents, Facts} from '../facts.ts'
import {manifestProblem, shown} from '../manifest-problem.ts'
import {manifestOf, type Manifest} from './manifest.ts'
import {publishedDeclarations} from './published-declarations.ts'
import {selects} from './selects.ts'

export interface NpmInput {
  readonly facts: Facts
  /** The name that the settings have for it. */
  readonly name: string
  /** From the project's root. */
  readonly folder: string
  /** The module behind the bare name, from the project's root, whether it is there or not. */
  readonly entry: string
  readonly documents: Documents
  readonly artifacts: readonly CodeArtifact[]
  /** Absent to find what is wrong, and make nothing. */
  readonly emission?: Emission
  /** What else a person put into the folder, from there. */
  readonly others: readonly Entry[]
  readonly textOf: (file: string) => string | undefined
}

/** The tarball of one npm package; absent where there is no code for it, or something is wrong. */
export function npmPackage(input: NpmInput): Outcome<readonly Asset[]> {
  const {facts, name, folder, emission, documents} = input
  const own = input.artifacts.filter(({path}) => path.startsWith(`${folder}/`))
  if (input.artifacts.length === 0) return {value: [], diagnostics: []}
  const paths = new Map(own.map((artifact) => [artifact.path.slice(folder.length + 1), artifact]))
  const entry = input.entry.slice(folder.length + 1)
  const {value: manifest, diagnostics} = manifestOf({
    ...{name, facts, manifest: documents.manifest},
    entry: paths.has(entry) ? entry : undefined,
    settings: documents.settings
  })
  if (!manifest) return {value: [], diagnostics}
  if (own.length === 0) return {value: [], diagnostics: [...diagnostics, empty(input)]}

  const problems = [...diagnostics, ...fileProblems(manifest, paths, input)]
  if (problems.length > 0 || !emission) return {value: [], diagnostics: problems}
  const modules = Array.from(paths).filter(([path]) => isWanted(path, manifest.files))
  const emitted = new Map(emission.files.map((file) => [file.path, file]))
  const uncompiled = compileProblems(modules, emitted, emission)
  if (uncompiled.length > 0) return {value: [], diagnostics: uncompiled}

  const others = input.others.filter(({path}) => manifest.files?.some((pattern) => selects(pattern, path)))
  const isCompiled = ([, {path}]: (typeof modules)[number]): boolean => emitted.has(path)
  const compiled = modules.filter(isCompiled)
  const ofCode = [...modules.filter((one) => !isCompiled(one)), ...compiled].flatMap(([path, artifact]) =>
    entriesOf(path, artifact, {emitted: emitted.get(artifact.path), textOf: input.textOf})
  )
  const entries: readonly Entry[] = [
    ...sourcesOf(
      compiled.map(([, artifact]) => artifact),
      input.textOf
    ),
    {path: 'package.json', content: `${JSON.stringify(manifest.json, undefined, 2)}\n`},
    ...(documents.readme ? [{path: 'README.md', content: documents.readme.text}] : []),
    ...(documents.license ? [{path: 'LICENSE', content: documents.license.text}] : []),
    ...others,
    ...ofCode
  ]
  const stem = name.replace(/^@/u, '').replace('/', '-')
  // What is compiled now is in place of what a compiler left in the folder before, or a hand declared.
  const packed = new Map(entries.map((one) => [one.path, {...one, path: `package/${one.path}`}]))
  return {
    value: [{path: `${stem}-${manifest.version}.tgz`, bytes: tarball([...packed.values()])}],
    diagnostics: []
  }
}

function empty({name, folder, documents: {settings}}: NpmInput): Diagnostic {
  const message = `Unexpected package ${shown(name)} without a file, expected code in ${shown(folder)}`
  const words = ['typescript', 'packages', name]
  return manifestProblem('package/unknown-file', message, {manifest: settings, words})
}

interface Compiled {
  readonly emitted: EmittedFile | undefined
  readonly textOf: NpmInput['textOf']
}

/** A module as JavaScript, with its map and its declarations; anything else as it is. */
function entriesOf(path: string, artifact: CodeArtifact, {emitted, textOf}: Compiled): readonly Entry[] {
  const {executable = false} = artifact
  if (!emitted) return [{path, content: render(artifact), executable}]
  const code = codePathOf(path)
  const file = code.slice(code.lastIndexOf('/') + 1)
  const way = '../'.repeat(code.split('/').length - 1)
  const map = composeSourceMap({artifact, mappings: emitted.mappings, file, way, textOf})
  return [
    {
      path: code,
      content: `${emitted.code}//# sourceMappingURL=${encodeURIComponent(file)}.map\n`,
      executable
    },
    {path: `${code}.map`, content: `${JSON.stringify(map)}\n`},
    {path: typesPathOf(path), content: publishedDeclarations(emitted.declarations ?? '')}
  ]
}

/** The texts that maps lead to, where the maps say that they are. */
function sourcesOf(artifacts: readonly Artifact[], textOf: NpmInput['textOf']): readonly Entry[] {
  const files = new Set(artifacts.flatMap(({segments}) => segments.flatMap(({origin}) => origin?.file ?? [])))
  return Array.from(files, (path) => ({path, content: textOf(path) ?? ''}))
}

/** Whether `files` selects a module, by the name that it was written or the names that it is published under. */
function isWanted(path: string, files: Manifest['files']): boolean {
  const published = [path, codePathOf(path), typesPathOf(path)]
  return files?.some((pattern) => published.some((one) => selects(pattern, one))) ?? true
}

/** What the manifest names and the package has not. */
function fileProblems(
  {programs, targets, files = []}: Manifest,
  modules: ReadonlyMap<string, CodeArtifact>,
  {documents: {manifest, readme, license}, others, folder}: NpmInput
): readonly Diagnostic[] {
  const there = new Set([...modules.keys(), ...others.map(({path}) => path), 'package.json'])
  if (readme) there.add('README.md')
  if (license) there.add('LICENSE')
  const published = new Set(
    Array.from(modules.keys()).flatMap((path) => [codePathOf(path), typesPathOf(path)])
  )
  const isThere = (path: string): boolean => there.has(path) || published.has(path)

  const absent = [...new Set(targets)].filter((target) => !isPattern(target) && !isThere(fileOf(target)))
  const idle = files.filter((pattern) => ![...there, ...published].some((path) => selects(pattern, path)))
  const silent = programs.filter((path) => {
    const artifact = modules.get(fileOf(path))
    return artifact && !artifact.executable
  })
  const problem = (code: `package/${string}`, path: string, message: string): Diagnostic =>
    manifestProblem(code, `Unexpected ${shown(path)}, expected ${message}`, {manifest, words: [path]})

  return [
    ...[...absent, ...idle].map((path) =>
      problem('package/unknown-file', path, `a file of the package in ${shown(folder)}`)
    ),
    ...silent.map((path) =>
      problem('package/not-a-program', path, 'a first line such as `#!/usr/bin/env node` in a program')
    )
  ]
}

function compileProblems(
  modules: readonly (readonly [string, CodeArtifact])[],
  emitted: ReadonlyMap<string, EmittedFile>,
  {trouble}: Emission
): readonly Diagnostic[] {
  if (trouble !== undefined) {
    const message = `Unexpected end of the compiler, expected JavaScript: ${trouble}`
    return [manifestProblem('package/not-compiled', message, {})]
  }

  return modules.flatMap(([path, artifact]) => {
    const file = emitted.get(artifact.path)
    if (!isModule(path) || file?.declarations !== undefined) return []
    const message = `Unexpected module \`${path}\` without declarations, expected types that can be written down: ${file?.reason ?? 'no reason given'}`
    const span = artifact.segments.find(({origin}) => origin)?.origin
    const problem = manifestProblem('package/not-compiled', message, {})
    return [span ? {...problem, span: {...span, end: span.start}} : problem]
  })
}

function isPattern(target: string): boolean {
  return target.includes('*')
}

function fileOf(target: string): string {
  return target.replace(/^\.\//u, '')
}
