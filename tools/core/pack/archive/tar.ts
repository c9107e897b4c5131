import {gzipSync} from 'fflate'
import {compareText} from '../../model/compare-text.ts'
import {bytesOf} from './bytes-of.ts'
import type {Entry} from './entry.ts'

const block = 512

/** What npm gives every file of a package: some tools fail for the first of January 1970. */
const modified = 499_162_500

/** What the fields of a header hold; longer names stand in a header of their own. */
const longestName = 100

/** An archive as `tar` and `gzip` make it, the same bytes for the same files: sorted, of one date, owned by nobody. */
export function tarball(entries: readonly Entry[]): Uint8Array {
  const sorted = entries.toSorted((left, right) => compareText(left.path, right.path))
  return gzipSync(concatenated([...sorted.flatMap(blocksOf), new Uint8Array(2 * block)]), {
    mtime: 0,
    level: 9
  })
}

function blocksOf({path, content, executable = false}: Entry): readonly Uint8Array[] {
  const bytes = bytesOf(content)
  const mode = executable ? 0o755 : 0o644
  const file = [...headerOf({path, size: bytes.length, mode, type: '0'}), padded(bytes)]
  if (bytesOf(path).length <= longestName) return file
  const record = bytesOf(recordOf('path', path))
  return [
    ...headerOf({path: 'PaxHeader', size: record.length, mode: 0o644, type: 'x'}),
    padded(record),
    ...file
  ]
}

interface Header {
  readonly path: string
  readonly size: number
  readonly mode: number
  /** `0` for a file, `x` for what POSIX calls an extended header: it says more of the file behind it. */
  readonly type: '0' | 'x'
}

/** One block, as POSIX.1-2001 has it. */
function headerOf({path, size, mode, type}: Header): readonly Uint8Array[] {
  const header = new Uint8Array(block)
  header.set(bytesOf(path).subarray(0, longestName), 0)
  header.set(bytesOf(octal(mode, 7)), 100)
  header.set(bytesOf(octal(0, 7)), 108)
  header.set(bytesOf(octal(0, 7)), 116)
  header.set(bytesOf(octal(size, 11)), 124)
  header.set(bytesOf(octal(modified, 11)), 136)
  header.fill(0x20, 148, 156)
  header.set(bytesOf(type), 156)
  header.set(bytesOf('ustar\u000000'), 257)

  const sum = header.reduce((total, byte) => total + byte, 0)
  header.set(bytesOf(`${octal(sum, 6)}\0`), 148)
  return [header]
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

/** `length key=value`, where the length counts its own digits. */
function recordOf(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const size = bytesOf(rest).length
  const digits = String(size + String(size).length).length
  return `${size + digits}${rest}`
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / block) * block)
  whole.set(bytes)
  return whole
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, {length}) => total + length, 0))
  let at = 0

  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }

  return whole
}
