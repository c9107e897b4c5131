import {RefusedRequest} from '../refused-request.ts'

/** Read the line before a chunk (RFC 9112 §7.1). */
export function chunkSize(line: string): number {
  const {digits, extension = ''} = syntax.exec(line)?.groups ?? {}
  if (digits === undefined) throw refused('size', 'no size of a chunk')
  if (!content.test(extension)) throw refused('control', 'a control character')
  return parseInt(digits, 16)
}

function refused(word: string, reason: string): RefusedRequest {
  return new RefusedRequest(400, reason, {clause: `http1.chunk.${word}`})
}

const syntax = /^(?<digits>[0-9A-Fa-f]+)(?:[\t ]*;(?<extension>.*))?$/s
const content = /^[\t\x20-\x7e\x80-\xff]*$/
