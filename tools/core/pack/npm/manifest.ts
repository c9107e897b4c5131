import type {Diagnostic} from '../../model/diagnostic.ts'
import {codePathOf, isModule, typesPathOf} from '../../model/module-path.ts'
import type {Outcome} from '../../model/outcome.ts'
import type {Source} from '../../model/source.ts'
import {contradictions} from '../agreed.ts'
import type {Facts} from '../facts.ts'
import {manifestProblem, shown} from '../manifest-problem.ts'
import {isObject, jsonObjectOf, type Json, type JsonObject} from './json.ts'
import {defaultExports, publishedExports, targetsIn} from './published-exports.ts'

export interface ManifestInput {
  /** The name that the settings have for the package. */
  readonly name: string
  readonly facts: Facts
  /** `package.json`, as a person wrote it. */
  readonly manifest: Source | undefined
  /** The module behind the bare name, where there is one. */
  readonly entry: string | undefined
  readonly settings?: Source | undefined
}

export interface Manifest {
  readonly name: string
  readonly version: string
  /** As it is published. */
  readonly json: JsonObject
  /** The modules that are programs, and what else has to be there, as written. */
  readonly programs: readonly string[]
  readonly targets: readonly string[]
  /** What is to be packed; absent where that is everything. */
  readonly files?: readonly string[]
}

/** What is of use where a package is made, and nowhere else. */
const ofDevelopment = new Set([
  ...['devDependencies', 'devEngines', 'files', 'overrides', 'packageManager', 'scripts', 'workspaces'],
  ...['allowScripts', 'bundleDependencies', 'bundledDependencies', 'directories', 'gypfile', 'man']
])

const names = /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/u
const versions =
  /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}(?:-[a-z\d-]{1,20}(?:\.[a-z\d-]{1,20}){0,5})?$/iu

/** The manifest that a package is published with: of what its author wrote, what holds where it is installed. */
export function manifestOf({
  name,
  facts,
  manifest,
  entry,
  settings
}: ManifestInput): Outcome<Manifest | undefined> {
  const written = manifest ? jsonObjectOf(manifest.text) : {}
  if (!written) {
    const message = `Unexpected text in \`${manifest?.file ?? ''}\`, expected a JSON object`
    return {value: undefined, diagnostics: [manifestProblem('package/unreadable', message, {manifest})]}
  }

  const diagnostics: Diagnostic[] = []
  const said = (field: string): string | undefined => take(field, stringOf, 'a string')
  const [ownVersion, ownLicense] = [said('version'), said('license')]
  const version = facts.version ?? ownVersion ?? '0.0.0'
  const exports = written['exports'] ?? defaultExports(entry)
  const bins = take('bin', (value) => binsOf(value, name), 'a path, or an object of paths') ?? {}
  const files = take('files', stringsOf, 'a list of strings')

  diagnostics.push(
    ...contradictions({field: 'name', settings: name, manifest: said('name'), source: manifest}),
    ...contradictions({field: 'version', settings: facts.version, manifest: ownVersion, source: manifest}),
    ...contradictions({field: 'license', settings: facts.license, manifest: ownLicense, source: manifest}),
    ...namedProblems({name, version, manifest, settings})
  )

  const rest = Object.entries(written).filter(([key]) => !ofDevelopment.has(key))
  const json = {
    name,
    version,
    description: said('description') ?? facts.title,
    license: facts.license ?? ownLicense ?? 'UNLICENSED',
    type: 'module',
    ...withoutKeys(Object.fromEntries(rest), ['name', 'version', 'description', 'license', 'type']),
    ...(Object.keys(bins).length > 0 && {bin: mapped(bins, codePathOf)}),
    exports: publishedExports(exports),
    ...pathsIn(written)
  }
  const programs = Object.values(bins)
  const main = ['main', 'types', 'typings'].flatMap((key) => stringOf(written[key]) ?? [])
  return {
    value: {
      ...{name, version, json, programs, targets: [...programs, ...main, ...targetsIn(exports)]},
      ...(files && {files})
    },
    diagnostics
  }

  function take<Value>(
    field: string,
    read: (value: Json) => Value | undefined,
    expected: string
  ): Value | undefined {
    const value = written && Object.hasOwn(written, field) ? written[field] : undefined
    const understood = value === undefined ? undefined : read(value)
    if (value !== undefined && understood === undefined) {
      const message = `Unexpected value of \`${field}\`, expected ${expected}`
      diagnostics.push(manifestProblem('package/bad-value', message, {manifest, words: [`"${field}"`]}))
    }
    return understood
  }
}

function namedProblems({
  name,
  version,
  manifest,
  settings
}: Pick<Manifest, 'name' | 'version'> & Pick<ManifestInput, 'manifest' | 'settings'>): readonly Diagnostic[] {
  const problems: Diagnostic[] = []

  if (!names.test(name) || name.length > 214 || ['node_modules', 'favicon.ico'].includes(name)) {
    const message = `Unexpected name ${shown(name)} of a package, expected one that npm takes, such as \`my-standard\``
    const words = ['typescript', 'packages', name]
    problems.push(manifestProblem('package/bad-name', message, {manifest: settings, words}))
  }

  if (!versions.test(version)) {
    const message = `Unexpected version ${shown(version)}, expected one such as \`1.2.0\` or \`1.2.0-rc.1\``
    problems.push(manifestProblem('package/bad-version', message, {manifest, words: ['"version"', version]}))
  }

  return problems
}

/** By the names of the commands; one path alone has the name of the package. */
function binsOf(value: Json, name: string): Readonly<Record<string, string>> | undefined {
  if (typeof value === 'string') return {[name.slice(name.indexOf('/') + 1)]: value}
  if (!isObject(value)) return undefined
  const entries = Object.entries(value)
  const isFit = entries.every(([key, path]) => /^\w[\w.-]*$/u.test(key) && typeof path === 'string')
  return isFit ? (value as Readonly<Record<string, string>>) : undefined
}

/** Fields of older tools that are paths too. */
function pathsIn(written: JsonObject): JsonObject {
  const main = stringOf(written['main'])
  const entries = [
    ...(main === undefined ? [] : [['main', codePathOf(main)] as const]),
    ...['types', 'typings'].flatMap((key) => {
      const path = stringOf(written[key])
      return path === undefined ? [] : [[key, isModule(path) ? typesPathOf(path) : path] as const]
    }),
    ...(written['imports'] === undefined ? [] : [['imports', publishedExports(written['imports'])] as const])
  ]
  return Object.fromEntries(entries)
}

function mapped(
  record: Readonly<Record<string, string>>,
  change: (value: string) => string
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

function withoutKeys(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

function stringsOf(value: Json): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value as readonly Json[]
  return items.every((item) => typeof item === 'string') ? items : undefined
}

function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
