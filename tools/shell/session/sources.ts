import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Source} from '../../core/model/source.ts'
import type {Files} from '../host/host.ts'

/** A chapter of 16 MiB is forty times the longest standard that we know of; more is a mistake, and would only look like a hang. */
const largest = 16 * 1024 * 1024

/** Read one source; what cannot be read is a diagnostic and no source. */
export function readSource(
  files: Files,
  file: string
): {readonly source?: Source; readonly diagnostics: readonly Diagnostic[]} {
  const bytes = files.read(file)
  if (!bytes)
    return refuse(
      file,
      'source/unreadable',
      'Unexpected file that cannot be read, expected one that this user may read'
    )

  if (bytes.byteLength > largest) {
    return refuse(
      file,
      'source/too-large',
      `Unexpected ${bytes.byteLength} bytes, expected at most ${largest}`
    )
  }

  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    return {source: {file, text}, diagnostics: []}
  } catch {
    const line = lineOfFirstError(bytes)
    return refuse(
      file,
      'source/encoding',
      `Unexpected byte in line ${line} that is not UTF-8, expected a file in UTF-8`
    )
  }
}

/** The literate sources below the folders of a standard, and what else lies there that an author may take for one. */
export function listSources(
  files: Files,
  folders: readonly string[]
): {readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[]} {
  const entries = folders.flatMap((folder) => files.list(folder))
  const links = entries.filter(({kind}) => kind === 'link')

  return {
    files: entries.filter(({kind, path}) => kind === 'file' && path.endsWith('.md')).map(({path}) => path),
    diagnostics: links.flatMap(
      ({path}) =>
        refuse(path, 'source/link', 'Unexpected symbolic link, expected a file: links are not followed')
          .diagnostics
    )
  }
}

function refuse(
  file: string,
  code: Diagnostic['code'],
  message: string
): {readonly diagnostics: readonly Diagnostic[]} {
  return {diagnostics: [{code, severity: 'error', message, span: {file, start: 0, end: 0}}]}
}

/** Lines are counted on bytes: a line feed is never part of another character. */
function lineOfFirstError(bytes: Uint8Array): number {
  const strict = () => new TextDecoder('utf-8', {fatal: true})
  let line = 1

  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed

    try {
      strict().decode(bytes.subarray(start, end))
    } catch {
      return line
    }

    start = end + 1
  }

  return line
}
