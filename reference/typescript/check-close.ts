import {ContractError, describe} from './errors.ts'
import {textMessage} from './message.ts'

/** Fail for what no server may close with (RFC 6455 §7.4). */
export function checkClose(code: number, reason: string): void {
  if (!Number.isInteger(code) || !ranges.some(includes(code)))
    throw new ContractError(
      'websocket.close.codes',
      'a code that a server may send',
      typeof code === 'number' ? String(code) : describe(code)
    )
  const size = new TextEncoder().encode(textMessage(reason)).byteLength
  if (size > 123)
    throw new ContractError(
      'websocket.close.reason',
      'at most 123 bytes',
      String(size)
    )
}

const includes =
  (code: number) =>
  ([first, last]: readonly [number, number]) =>
    first <= code && code <= last

const ranges: readonly (readonly [first: number, last: number])[] = [
  [1000, 1003],
  [1007, 1009],
  [1011, 1014],
  [3000, 4999]
]
