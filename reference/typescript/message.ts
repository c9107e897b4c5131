import {bytesOf, isChunk} from './body.ts'
import {ContractError, describe} from './errors.ts'

/** Give a text that can be sent, or fail. */
export function textMessage(value: unknown): string {
  if (typeof value !== 'string')
    throw new ContractError(
      'websocket.send',
      'text for sendText',
      describe(value)
    )
  if (!/\p{Surrogate}/u.test(value)) return value
  throw new ContractError(
    'websocket.send.unicode',
    'whole characters',
    'half of a surrogate pair'
  )
}

/** Give bytes that can be sent, or fail. */
export function bytesMessage(value: unknown): Uint8Array {
  if (typeof value !== 'string' && isChunk(value)) return bytesOf(value)
  throw new ContractError(
    'websocket.send',
    'bytes for sendBytes',
    describe(value)
  )
}
