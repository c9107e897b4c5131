import type {Ajv2020} from 'ajv/dist/2020.js'
import {suggester} from '../../../core/model/suggester.ts'
import {messageOf} from './message.ts'
import type {Fault} from './protocol.ts'

/** The word of a schema that is to blame for it being of no use, if it is one: a keyword that there is not, or a value that its keyword does not take. */
export function faultOfSchema(
  ajv: Ajv2020,
  schema: unknown,
  said: string
): Pick<Fault, 'pointer' | 'isKey' | 'message'> | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const keyword = /unknown keyword: "(?<keyword>[^"]+)"/u.exec(said)?.groups?.['keyword']
  return keyword === undefined ? wrongValue(ajv, schema) : unknownKeyword(keyword, schema, ajv)
}

function wrongValue(ajv: Ajv2020, schema: object): ReturnType<typeof faultOfSchema> {
  try {
    if (ajv.validateSchema(schema) === true) return undefined
  } catch {
    return undefined
  }
  const errors = ajv.errors ?? []
  // Of alternatives, the one that lists words says more than that all of them failed.
  const error = errors.find(({keyword}) => keyword === 'enum') ?? errors[0]
  if (!error) return undefined
  const pointer = error.instancePath.split('/').slice(1).map(unescaped)
  return {pointer, isKey: false, message: messageOf([error], error.data)}
}

/** Keywords whose values have names of the author's for keys. */
const naming: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  'dependentRequired',
  '$defs',
  'definitions'
])

/** Keywords whose values are no schemas. */
const literal: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples'])

function unknownKeyword(keyword: string, schema: object, ajv: Ajv2020): ReturnType<typeof faultOfSchema> {
  const waiting = [{value: schema as unknown, pointer: [] as readonly string[], isNamed: false}]

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {value, pointer, isNamed} = next
    if (typeof value !== 'object' || value === null) continue
    const isSchema = !Array.isArray(value) && !isNamed

    for (const [key, inner] of Object.entries(value).toReversed()) {
      const place = [...pointer, key]
      if (isSchema && key === keyword) return {pointer: place, isKey: true, message: unknown(key, ajv)}
      if (isSchema && literal.has(key)) continue
      waiting.push({value: inner as unknown, pointer: place, isNamed: isSchema && naming.has(key)})
    }
  }

  return undefined
}

function unknown(key: string, ajv: Ajv2020): string {
  const nearest = suggester(Object.keys(ajv.RULES.keywords))(key)
  return `Unexpected keyword \`${key.replaceAll('`', '´')}\`, expected ${nearest === undefined ? 'one of JSON Schema 2020-12' : `\`${nearest}\``}`
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}
