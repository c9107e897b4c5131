/** A frame as a server sends it: whole and without a mask. */
export function frameOf(kind: keyof typeof opcodes, payload: Uint8Array): Uint8Array {
  const length = payload.byteLength
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const frame = new Uint8Array(2 + extra + length)
  const view = new DataView(frame.buffer)
  view.setUint8(0, 0x80 | opcodes[kind])
  view.setUint8(1, extra === 0 ? length : extra === 2 ? 126 : 127)
  if (extra === 2) view.setUint16(2, length)
  if (extra === 8) view.setBigUint64(2, BigInt(length))
  frame.set(payload, 2 + extra)
  return frame
}

/** The frame that closes; 1005 stands for none. */
export function closeFrameOf(code: number, reason: string): Uint8Array {
  if (code === 1005) return frameOf('close', new Uint8Array(0))
  const text = new TextEncoder().encode(reason)
  const payload = new Uint8Array(2 + text.byteLength)
  new DataView(payload.buffer).setUint16(0, code)
  payload.set(text, 2)
  return frameOf('close', payload)
}

const opcodes = {text: 0x1, bytes: 0x2, close: 0x8, ping: 0x9, pong: 0xa} as const
