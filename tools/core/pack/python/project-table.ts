import {parse} from 'smol-toml'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Outcome} from '../../model/outcome.ts'
import type {Source} from '../../model/source.ts'
import {manifestProblem} from '../manifest-problem.ts'
import {isDistributionName} from './distribution-name.ts'

/** What the `[project]` table of a `pyproject.toml` says, as PEP 621 has it. */
export interface ProjectTable {
  readonly name?: string
  readonly version?: string
  readonly description?: string
  readonly license?: string
  readonly requiresPython?: string
  readonly authors: readonly {readonly name?: string; readonly email?: string}[]
  readonly keywords: readonly string[]
  readonly classifiers: readonly string[]
  readonly dependencies: readonly string[]
  readonly urls: Strings
  readonly scripts: Strings
  readonly extras: readonly (readonly [string, readonly string[]])[]
}

type Strings = readonly (readonly [string, string])[]

/** Read the table; what it has of another kind than it may is a problem, and left out. */
export function projectTableOf(manifest: Source | undefined): Outcome<ProjectTable> {
  const diagnostics: Diagnostic[] = []
  const table = manifest ? tableIn(manifest, diagnostics) : {}
  const word = (key: string): string | undefined => take(key, stringOf, 'a string')
  const license = take('license', licenseOf, 'a string, or a table with `text` or `file`')

  const value = {
    ...defined('name', word('name')),
    ...defined('version', word('version')),
    ...defined('description', word('description')),
    ...defined('license', license === '' ? undefined : license),
    ...defined('requiresPython', word('requires-python')),
    authors: take('authors', authorsOf, 'a list of tables with `name` and `email`') ?? [],
    keywords: take('keywords', stringsOf, 'a list of strings') ?? [],
    classifiers: take('classifiers', stringsOf, 'a list of strings') ?? [],
    dependencies: take('dependencies', stringsOf, 'a list of strings') ?? [],
    urls: take('urls', pairsOf(stringOf), 'a table of strings') ?? [],
    scripts:
      take('scripts', pairsOf(functionOf, isCommand), 'names of commands, each with `module:function`') ?? [],
    extras:
      take(
        'optional-dependencies',
        pairsOf(stringsOf, isDistributionName),
        'names, each with a list of strings'
      ) ?? []
  }
  return {value, diagnostics}

  function take<Value>(
    key: string,
    read: (value: unknown) => Value | undefined,
    expected: string
  ): Value | undefined {
    const found = Object.hasOwn(table, key) ? table[key] : undefined
    const understood = found === undefined ? undefined : read(found)
    if (found !== undefined && understood === undefined) diagnostics.push(badValue(key, expected, manifest))
    return understood
  }
}

type Table = Readonly<Record<string, unknown>>

function tableIn(manifest: Source, diagnostics: Diagnostic[]): Table {
  try {
    const {project = {}} = parse(manifest.text)
    if (isTable(project)) return project
    diagnostics.push(badValue('project', 'a table', manifest))
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    const message = `Unexpected text in \`${manifest.file}\`, expected TOML: ${reason}`
    diagnostics.push(manifestProblem('package/unreadable', message, {manifest}))
  }

  return {}
}

function badValue(key: string, expected: string, manifest: Source | undefined): Diagnostic {
  const message = `Unexpected value of \`${key}\`, expected ${expected}`
  return manifestProblem('package/bad-value', message, {manifest, words: [key]})
}

/** `{file = …}` says where the text is, which is packed anyway. */
function licenseOf(value: unknown): string | undefined {
  if (!isTable(value)) return stringOf(value)
  return stringOf(value['text']) ?? (stringOf(value['file']) === undefined ? undefined : '')
}

function authorsOf(value: unknown): ProjectTable['authors'] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value as readonly unknown[]
  const authors = items.filter(isTable).map((author) => ({
    ...defined('name', stringOf(author['name'])),
    ...defined('email', stringOf(author['email']))
  }))
  return authors.length === items.length ? authors : undefined
}

function pairsOf<Value>(
  read: (value: unknown) => Value | undefined,
  isName: (key: string) => boolean = () => true
): (value: unknown) => readonly (readonly [string, Value])[] | undefined {
  return (value) => {
    if (!isTable(value)) return undefined
    const entries = Object.entries(value)
    const pairs = entries.flatMap(([key, item]) => {
      const understood = isName(key) ? read(item) : undefined
      return understood === undefined ? [] : [[key, understood] as const]
    })
    return pairs.length === entries.length ? pairs : undefined
  }
}

/** An installer makes a file of this name, wherever it leads. */
function isCommand(name: string): boolean {
  return /^\w[\w.-]*$/u.test(name)
}

function functionOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\p{L}\p{N}_.]+\s*:\s*[\p{L}\p{N}_.]+$/u.test(value)
    ? value
    : undefined
}

function stringsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value as readonly unknown[]
  return items.every((item) => typeof item === 'string') ? items : undefined
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function defined<Key extends string, Value>(
  key: Key,
  value: Value | undefined
): Partial<Readonly<Record<Key, Value>>> {
  // A computed key widens to any string.
  return (value === undefined ? {} : {[key]: value}) as Partial<Readonly<Record<Key, Value>>>
}
