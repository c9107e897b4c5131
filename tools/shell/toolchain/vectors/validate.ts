import {Ajv2020, type ErrorObject, type ValidateFunction} from 'ajv/dist/2020.js'
import {faultOfSchema} from './fault-of-schema.ts'
import {messageOf} from './message.ts'
import type {Fault, Pair, Request} from './protocol.ts'

/** Hold each vector against the schema of its kind; of each, the first thing wrong with it. */
export function validate({files, pairs}: Pick<Request, 'files' | 'pairs'>): readonly Fault[] {
  const ajv = new Ajv2020({
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    validateFormats: false,
    logger: false,
    verbose: true
  })
  for (const [path, text] of files) addTo(ajv, path, text)
  return pairs.flatMap((pair) => faultsOf(ajv, pair, files))
}

/** Every file may be referred to; whether it is a schema is asked of those that vectors are held against. */
function addTo(ajv: Ajv2020, path: string, text: string): void {
  const value = read(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  try {
    ajv.addSchema(value, uriOf(path), false, false)
  } catch {
    // It has the id of another file; who refers to it is told.
  }
}

function faultsOf(ajv: Ajv2020, {vectors, schema}: Pair, files: Request['files']): readonly Fault[] {
  const compiled = compile(ajv, schema)
  if (typeof compiled === 'string') {
    const message = `Unexpected schema that cannot be used, expected a JSON Schema of 2020-12: ${compiled}`
    const known = faultOfSchema(ajv, read(files.get(schema) ?? ''), compiled)
    return [{kind: 'bad-schema', path: schema, pointer: [], isKey: false, message, ...known}]
  }
  const all = read(files.get(vectors) ?? '')
  if (!Array.isArray(all)) return []
  return all.flatMap((vector: unknown, index): readonly Fault[] => {
    if (compiled(vector)) return []
    return [faultOf({path: vectors, index, vector}, compiled.errors ?? [])]
  })
}

function compile(ajv: Ajv2020, path: string): ValidateFunction | string {
  try {
    const compiled = ajv.getSchema(uriOf(path))
    if (!compiled) return 'it is no object'
    return ajv.validateSchema(compiled.schema) === true
      ? compiled
      : ajv.errorsText(ajv.errors, {dataVar: 'schema'})
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
  }
}

interface Held {
  readonly path: string
  readonly index: number
  readonly vector: unknown
}

function faultOf({path, index, vector}: Held, errors: readonly ErrorObject[]): Fault {
  const error = errors.at(-1)
  const pointer = (error?.instancePath ?? '').split('/').slice(1).map(unescaped)
  const params = (error?.params ?? {}) as {
    readonly additionalProperty?: string
    readonly unevaluatedProperty?: string
  }
  const extra = params.additionalProperty ?? params.unevaluatedProperty
  return {
    kind: 'invalid',
    path,
    pointer: [String(index), ...pointer, ...(extra === undefined ? [] : [extra])],
    isKey: extra !== undefined,
    message:
      pointer.length === 0 && added.has(extra)
        ? `Unexpected schema without the key \`${extra}\`, expected one that allows it: every vector is published with it`
        : messageOf(errors, valueAt(vector, pointer))
  }
}

/** What a vector gets when it is published. */
const added: ReadonlySet<string | undefined> = new Set(['id', 'clauses'])

function valueAt(value: unknown, pointer: readonly string[]): unknown {
  return pointer.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], value)
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** So that `$ref` may name a neighbouring file. */
function uriOf(path: string): string {
  return `file:///${path.split('/').map(encodeURIComponent).join('/')}`
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
