import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Files} from '../host/host.ts'

/** A report of 16 MiB has more than 50,000 cases; what has more is split by who makes it. */
const largest = 16 * 1024 * 1024

/** The text of a report or a map, or why it is not read. */
export function readText(
  files: Files,
  file: string
): {readonly text: string} | {readonly diagnostic: Diagnostic} {
  const bytes = files.read(file)
  if (!bytes)
    return refuse(
      file,
      'report/unreadable',
      'Unexpected file that cannot be read, expected one that this user may read'
    )
  if (bytes.byteLength > largest)
    return refuse(
      file,
      'report/too-large',
      `Unexpected ${bytes.byteLength} bytes, expected at most ${largest}`
    )

  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    return refuse(file, 'report/unreadable', 'Unexpected byte that is not UTF-8, expected a file in UTF-8')
  }
}

function refuse(file: string, code: Diagnostic['code'], message: string): {readonly diagnostic: Diagnostic} {
  return {diagnostic: {code, severity: 'error', message, span: {file, start: 0, end: 0}}}
}
