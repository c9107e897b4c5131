import {ContractError, describe} from './errors.ts'

/** A name in lower case with its value. */
export type Field = readonly [name: string, value: string]

/** Give a field as it is kept, or fail with what is wrong with it. */
export function fieldOf(name: unknown, value: unknown): Field {
  if (typeof name !== 'string')
    throw new ContractError(
      'fields.writing.text',
      'text as name',
      describe(name)
    )
  if (!token.test(name))
    throw new ContractError(
      'fields.writing.name',
      'a token as name',
      JSON.stringify(name)
    )

  const kept = name.toLowerCase()
  if (typeof value !== 'string') {
    throw new ContractError(
      'fields.writing.text',
      `text as value of ${kept}`,
      describe(value)
    )
  }
  if (!content.test(value) || outerSpace.test(value)) {
    const expected = `Latin-1 without controls or outer space in ${kept}`
    const hint = wide.test(value) ? ' (`encodeURIComponent`?)' : ''
    throw new ContractError(
      'fields.writing.value',
      expected,
      JSON.stringify(value) + hint
    )
  }
  if (isConnectionField(kept, value)) {
    throw new ContractError(
      'fields.writing.connection',
      'a field of the message',
      `${kept}, one of the connection`
    )
  }
  return [kept, value]
}

/** Whether a field speaks of one connection only (RFC 9110 §7.6.1). */
export function isConnectionField(name: string, value: string): boolean {
  return name === 'te'
    ? value.toLowerCase() !== 'trailers'
    : connectionFields.has(name)
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const content = /^[\t\x20-\x7e\x80-\xff]*$/
const outerSpace = /^[\t ]|[\t ]$/
const wide = /[\u0100-\uffff]/

const connectionFields: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade'
])
