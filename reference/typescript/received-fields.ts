import {ContractError} from './errors.ts'
import {RefusedRequest} from './refused-request.ts'
import {Fields} from './fields.ts'
import {isConnectionField} from './field.ts'

/** Make of fields as they came those that an application sees. */
export function receivedFields(
  pairs: Iterable<readonly [name: string, value: string]>
): Fields {
  const fields = new Fields()
  const cookies: string[] = []

  for (const [name, padded] of pairs) {
    const kept = name.toLowerCase()
    const value = padded
      .replace(/^[\t ]+/, '')
      .replace(/(?<![\t ])[\t ]+$/, '')
    if (isConnectionField(kept, value)) continue
    if (kept === 'cookie') cookies.push(value)
    if (kept === 'cookie' && cookies.length > 1) continue
    write(() => fields.append(kept, value))
  }

  if (cookies.length > 1)
    write(() => fields.set('cookie', cookies.join('; ')))
  return fields.fix()
}

function write(change: () => void): void {
  try {
    change()
  } catch (error) {
    if (error instanceof ContractError)
      throw new RefusedRequest(400, error.message, {clause: 'request.headers.refused'})
    throw error
  }
}
