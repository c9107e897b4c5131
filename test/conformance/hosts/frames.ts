export type Message = string | readonly number[]

/** What comes over a WebSocket, and how it ends. */
export interface Heard {
  readonly messages: readonly Message[]
  readonly close: readonly [code: number, reason: string] | undefined
}

const text = 1
const bytes = 2
const close = 8

/** A message of a client. */
export function messageFrame(message: Message): Buffer {
  return typeof message === 'string' ? frame(text, Buffer.from(message)) : frame(bytes, Buffer.from(message))
}

export function closeFrame(code: number, reason: string): Buffer {
  const octets = Buffer.alloc(2)
  octets.writeUInt16BE(code)
  return frame(close, Buffer.concat([octets, Buffer.from(reason)]))
}

/** Read what a server has sent so far, in whole messages of a frame each. */
export function heardIn(octets: Buffer): Heard {
  const messages: Message[] = []
  let rest = octets
  for (let next = payloadIn(rest); next; next = payloadIn(rest)) {
    const kind = rest.readUInt8(0) & 0x0f
    if (kind === text) messages.push(String(next.payload))
    if (kind === bytes) messages.push([...next.payload])
    if (kind === close && next.payload.length === 0) return {messages, close: [1005, '']}
    if (kind === close)
      return {messages, close: [next.payload.readUInt16BE(0), String(next.payload.subarray(2))]}
    rest = next.rest
  }
  return {messages, close: undefined}
}

/** A mask of zeros leaves what it masks as it is. */
function frame(kind: number, payload: Buffer): Buffer {
  const length = payload.length < 126 ? Buffer.from([payload.length]) : Buffer.alloc(9, 127)
  if (length.length > 1) length.writeBigUInt64BE(BigInt(payload.length), 1)
  length[0] = (length[0] ?? 0) | 0x80
  return Buffer.concat([Buffer.from([0x80 | kind]), length, Buffer.alloc(4), payload])
}

function payloadIn(octets: Buffer): {readonly payload: Buffer; readonly rest: Buffer} | undefined {
  const said = octets.length < 2 ? 0 : octets.readUInt8(1)
  const start = said < 126 ? 2 : said === 126 ? 4 : 10
  if (octets.length < start) return undefined
  const length = said < 126 ? said : said === 126 ? octets.readUInt16BE(2) : Number(octets.readBigUInt64BE(2))
  const end = start + length
  return octets.length < end ? undefined : {payload: octets.subarray(start, end), rest: octets.subarray(end)}
}
