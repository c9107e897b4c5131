import {zipSync, type Zippable} from 'fflate'
import {bytesOf} from './bytes-of.ts'
import type {Entry} from './entry.ts'

/** The first day that the format knows; without a zone, since it has none, and at noon, which every zone had then. */
const modified = '1980-01-01T12:00:00'

const regularFile = 0o100_000
const unix = 3

/** A zip archive, the same bytes for the same files in the same order. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const files: Zippable = Object.fromEntries(
    entries.map(({path, content, executable = false}) => {
      const mode = regularFile | (executable ? 0o755 : 0o644)
      return [path, [bytesOf(content), {mtime: modified, os: unix, attrs: mode * 2 ** 16}]]
    })
  )
  return zipSync(files)
}
