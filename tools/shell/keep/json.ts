/** Plain values, and bytes among them, as a text that they can be read back from. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? {[bytes]: Buffer.from(part).toString('base64')} : part
  )
}

/** What `jsonOf` was given; absent for another text. */
export function valueOf(text: string): unknown {
  try {
    return JSON.parse(text, (_, part: unknown) => (hasBytes(part) ? bytesOf(part[bytes]) : part)) as unknown
  } catch {
    return undefined
  }
}

/** The name of no field that we have. */
const bytes = '\0bytes'

function hasBytes(part: unknown): part is {readonly [bytes]: string} {
  return typeof part === 'object' && part !== null && bytes in part && typeof part[bytes] === 'string'
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
