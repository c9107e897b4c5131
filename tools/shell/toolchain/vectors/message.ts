import type {ErrorObject} from 'ajv/dist/2020.js'
import {suggester} from '../../../core/model/suggester.ts'

/** What a schema has against a value, as “Unexpected X, expected Y”. */
export function messageOf(errors: readonly ErrorObject[], value: unknown): string {
  const error = errors.at(-1)
  if (!error) return 'Unexpected value, expected one that the schema allows'
  const {keyword, params, message = `what \`${keyword}\` says`} = error as ErrorObject<string, Params>

  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(params.additionalProperty ?? params.unevaluatedProperty ?? '', error)
    case 'required':
      return `Unexpected absence of ${code(params.missingProperty)}, expected it in every such object`
    case 'type':
      return `Unexpected ${typeOf(value)}, expected ${[params.type].flat().join(' or ')}`
    case 'enum':
      return `Unexpected ${shown(value)}, expected one of ${(params.allowedValues ?? []).map(shown).join(', ')}`
    case 'const':
      return `Unexpected ${shown(value)}, expected ${shown(params.allowedValue)}`
    case 'oneOf':
    case 'anyOf':
      return params.passingSchemas
        ? `Unexpected ${typeOf(value)} that fits ${params.passingSchemas.length} alternatives, expected it to fit one`
        : `Unexpected ${typeOf(value)} that fits no alternative, expected one of: ${alternatives(errors)}`
    default:
      return `Unexpected ${shown(value)}, expected what the schema says: it ${message}`
  }
}

interface Params {
  readonly additionalProperty?: string
  readonly unevaluatedProperty?: string
  readonly missingProperty?: string
  readonly type?: string | readonly string[]
  readonly allowedValues?: readonly unknown[]
  readonly allowedValue?: unknown
  readonly passingSchemas?: readonly number[] | null
}

/** Of one value in a message. */
const longest = 60

function unknownKey(key: string, {parentSchema}: ErrorObject): string {
  const known = Object.keys((parentSchema as {readonly properties?: object} | undefined)?.properties ?? {})
  const nearest = suggester(known)(key)
  return `Unexpected key ${code(key)}, expected ${nearest === undefined ? 'one that the schema has' : code(nearest)}`
}

function alternatives(errors: readonly ErrorObject[]): string {
  const said = errors.slice(0, -1).map(({instancePath, message}) => `${instancePath} ${message}`.trim())
  return said.length === 0 ? 'those of the schema' : [...new Set(said)].join('; ')
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function shown(value: unknown): string {
  const json = JSON.stringify(value)
  return code(json.length > longest ? `${json.slice(0, longest)}…` : json)
}

function code(text = ''): string {
  return `\`${text.replaceAll('`', '´')}\``
}
