import {RefusedRequest} from '../errors.ts'

/** Read the line before a chunk (RFC 9112 §7.1). */
export function chunkSize(line: string): number {
  const {digits} = syntax.exec(line)?.groups ?? {}
  if (digits === undefined) {
    const clause = 'http1.chunk.size'
    throw new RefusedRequest(clause, 400, 'no size of a chunk')
  }
  return parseInt(digits, 16)
}

const syntax =
  /^(?<digits>[0-9A-Fa-f]+)(?:[\t ]*;[\t\x20-\x7e\x80-\xff]*)?$/
