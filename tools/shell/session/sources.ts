import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Source} from '../../core/model/source.ts'
import type {Entry, Files} from '../host/host.ts'
import {activePartOf} from './active-picture.ts'

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
      {file},
      'source/unreadable',
      'Unexpected file that cannot be read, expected one that this user may read'
    )

  if (bytes.byteLength > largest) {
    return refuse(
      {file},
      'source/too-large',
      `Unexpected ${bytes.byteLength} bytes, expected at most ${largest}`
    )
  }

  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    return {source: {file, text}, diagnostics: []}
  } catch {
    return refuse(
      {file, start: offsetOfFirstError(bytes)},
      'source/encoding',
      'Unexpected byte that is not UTF-8, expected a file in UTF-8'
    )
  }
}

/** The literate sources at these paths and below them, the pictures beside them, and what else lies there that an author may take for a source. */
export function listSources(
  files: Files,
  paths: readonly string[]
): {
  readonly files: readonly string[]
  readonly images: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const entries = paths.flatMap((path): readonly Entry[] => {
    const below = files.list(path)
    const kind = files.kind(path)
    // A link on the way to a file is listed in its place.
    return below.length === 0 && (kind === 'file' || kind === 'other') ? [{path, kind}] : below
  })

  const found = [...new Set(entries.filter(({kind}) => kind === 'file').map(({path}) => path))]
  const images = found.filter((path) => image.test(path))
  const active = new Map(images.map((path) => [path, refusalOfImage(files, path)]))

  return {
    files: found.filter((path) => path.endsWith('.md')),
    images: images.filter((path) => active.get(path) === undefined),
    diagnostics: [
      ...entries.flatMap((entry) => refusalOf(entry)?.diagnostics ?? []),
      ...Array.from(active.values(), (refusal) => refusal?.diagnostics ?? []).flat()
    ]
  }
}

/** What browsers show as a picture. */
const image = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu

/** A picture that can do more than show is not published. */
function refusalOfImage(files: Files, file: string): ReturnType<typeof refuse> | undefined {
  if (!/\.svg$/iu.test(file)) return undefined
  const start = activePartOf(new TextDecoder().decode(files.read(file)))
  if (start === undefined) return undefined
  return refuse(
    {file, start},
    'source/active-picture',
    'Unexpected script, foreign element or address in a picture, expected one that only shows: it is not published'
  )
}

/** What an author may take for a source, and is none. */
function refusalOf({kind, path}: Entry): ReturnType<typeof refuse> | undefined {
  switch (kind) {
    case 'link':
      return refuse(
        {file: path},
        'source/link',
        'Unexpected symbolic link, expected a file: links are not followed'
      )
    case 'closed':
      return refuse(
        {file: path},
        'source/unreadable',
        'Unexpected folder that cannot be read, expected one that this user may read'
      )
    case 'other':
      return path.endsWith('.md')
        ? refuse({file: path}, 'source/unreadable', 'Unexpected pipe or device, expected a file')
        : undefined
    case 'file':
      return undefined
  }
}

function refuse(
  {file, start = 0}: {readonly file: string; readonly start?: number},
  code: Diagnostic['code'],
  message: string
): {readonly diagnostics: readonly Diagnostic[]} {
  return {diagnostics: [{code, severity: 'error', message, span: {file, start, end: start}}]}
}

/** In the text that has another character for each byte that is wrong; lines are cut at bytes that are never part of another character. */
function offsetOfFirstError(bytes: Uint8Array): number {
  let offset = 0

  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed + 1
    const line = bytes.subarray(start, end)
    const lenient = new TextDecoder('utf-8', {ignoreBOM: start > 0}).decode(line)

    try {
      new TextDecoder('utf-8', {fatal: true}).decode(line)
    } catch {
      return offset + Math.max(0, lenient.indexOf('\ufffd'))
    }

    offset += lenient.length
    start = end
  }

  return offset
}
