import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {z} from 'zod'
import {closestOf} from '../../core/model/closest.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Outcome} from '../../core/model/outcome.ts'
import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'
import {importSettings} from './import-settings.ts'
import {placeOf} from './place-of.ts'
import {defaultProject, projectOf} from './project.ts'
import {settingsSchema} from './schema.ts'
import {unknownRules} from './unknown-rules.ts'

/** Where settings may stand, in the order in which they are looked for. */
export const settingsFiles = ['spec.config.ts', 'spec.config.js', 'spec.config.json'] as const

/** A module of constants takes milliseconds; as long as an interpreter has to say what it is. */
const patience = 10_000

/** Read the settings; where they are wrong, the defaults serve until they are mended. */
export async function loadSettings(host: Host): Promise<Outcome<Project>> {
  const file = settingsFiles.find((path) => host.files.kind(path) !== undefined)
  if (!file) return {value: defaultProject, diagnostics: []}
  const bytes = host.files.read(file)
  if (!bytes)
    return {value: defaultProject, diagnostics: [unreadable('not a file that this user may read', file, '')]}
  const text = new TextDecoder().decode(bytes)

  try {
    const settings = file.endsWith('.json') ? (JSON.parse(text) as unknown) : await run(host, file, text)
    const parsed = settingsSchema.safeParse(settings)
    if (parsed.success) {
      const project = withPlaces(projectOf(parsed.data), file, text)
      return {value: project, diagnostics: unknownRules(project, {file, text})}
    }
    return {
      value: defaultProject,
      diagnostics: parsed.error.issues.flatMap((issue) => diagnosticsOf(issue, file, text))
    }
  } catch (error) {
    return {value: defaultProject, diagnostics: [unreadable(error, file, text)]}
  }
}

/** A report that is not there has no other place than the settings. */
function withPlaces(project: Project, file: string, text: string): Project {
  const reports = project.reports.map((one) => ({...one, span: placeOf(['reports', one.files], file, text)}))
  return {...project, reports}
}

/** A module is loaded once for each text, so that a change is seen without a new process. */
async function run({root, hash}: Host, file: string, text: string): Promise<unknown> {
  const url = pathToFileURL(join(root, file))
  url.search = hash(text).slice(0, 16)
  const module = await within(patience, importSettings(url))
  return module.default ?? {}
}

/** What waits for something that never comes would end the process, or never let it end. */
async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`it is not there within ${milliseconds / 1000} s`)),
      milliseconds
    )
  })

  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function unreadable(error: unknown, file: string, text: string): Diagnostic {
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const isJson = file.endsWith('.json')
  const expected = `expected a ${isJson ? 'JSON object' : 'module with a default export'}: ${said}`
  const message =
    isJson && error instanceof SyntaxError
      ? notJson(said)
      : `Unexpected settings that cannot be read, ${expected}`
  const offset = isJson ? offsetIn(said, text) : 0
  return {
    code: 'settings/unreadable',
    severity: 'error',
    message,
    span: {file, start: offset, end: offset}
  }
}

/** Without the place, which is shown. */
function notJson(said: string): string {
  const what = said.replace(/ in JSON at position \d.*$/u, '')
  const start = 'Unexpected text that is not JSON, expected'
  return what.startsWith('Expected ')
    ? `${start} ${what.slice('Expected '.length).replaceAll("'", '`')}`
    : `${start} settings in JSON: ${what}`
}

/** The end of the text where it is the end that comes too early. */
function offsetIn(message: string, text: string): number {
  const position = /at position (?<at>\d+)/u.exec(message)?.groups?.['at']
  if (position !== undefined) return Math.min(Number(position), text.length)
  return message.startsWith('Unexpected end') ? text.trimEnd().length : 0
}

function diagnosticsOf(issue: z.core.$ZodIssue, file: string, text: string): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownOption(key, issue.path, {file, text}))
  }

  const path = issue.path.map(String)
  return [
    {
      code: 'settings/bad-value',
      severity: 'error',
      message: `Unexpected value of \`${path.join('.') || 'settings'}\`, ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`,
      span: placeOf(path, file, text)
    }
  ]
}

function unknownOption(
  key: string,
  path: readonly PropertyKey[],
  {file, text}: {readonly file: string; readonly text: string}
): Diagnostic {
  const known = optionsAt(path)
  const meant = closestOf(key, known)
  return {
    code: 'settings/unknown-option',
    severity: 'error',
    message: `Unexpected option \`${key}\`, expected ${meant ? `\`${meant}\`` : `one of ${known.map((name) => `\`${name}\``).join(', ')}`}`,
    span: placeOf([...path.map(String), key], file, text)
  }
}

/** The names that the schema knows at a path. */
function optionsAt(path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = settingsSchema

  for (const key of path) {
    const {shape, valueType, element} = unwrap(at)
    at = shape?.[String(key)] ?? valueType ?? element
  }

  return Object.keys(unwrap(at).shape ?? {})
}

/** Of a record, of a map and of a list. */
interface Inside {
  readonly shape?: Readonly<Record<string, unknown>>
  readonly valueType?: unknown
  readonly element?: unknown
}

/** What stands within defaults, transforms and optionals. */
function unwrap(schema: unknown): Inside {
  let at = schema as {def?: {innerType?: unknown}}
  while (at.def?.innerType) at = at.def.innerType
  return at as Inside
}
