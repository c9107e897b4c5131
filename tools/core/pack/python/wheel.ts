import type {Asset} from '../../model/artifact.ts'
import {compareText} from '../../model/compare-text.ts'
import {base64url} from '../archive/base64url.ts'
import {bytesOf} from '../archive/bytes-of.ts'
import type {Entry} from '../archive/entry.ts'
import {zip} from '../archive/zip.ts'
import {fileName} from './distribution-name.ts'
import {metadataText, oneLine, type Metadata} from './metadata.ts'

export interface WheelInput {
  readonly metadata: Metadata
  readonly files: readonly Entry[]
  readonly license?: string
  /** Such as `py2` and `py3`. */
  readonly tags: readonly string[]
  /** SHA-256, hexadecimal. */
  readonly hash: (content: Uint8Array) => string
}

/** A pure wheel, as the specification of binary distributions has it: what says of it stands behind what is in it. */
export function wheel({metadata, files, license, tags, hash}: WheelInput): Asset {
  const stem = `${fileName(metadata.name)}-${metadata.version}`
  const folder = `${stem}.dist-info`
  const about: readonly Entry[] = [
    ...(license === undefined ? [] : [{path: `${folder}/LICENSE`, content: license}]),
    {path: `${folder}/METADATA`, content: metadataText(metadata)},
    {path: `${folder}/WHEEL`, content: wheelText(tags)},
    ...(metadata.scripts.length > 0
      ? [{path: `${folder}/entry_points.txt`, content: scriptsText(metadata)}]
      : [])
  ]
  const entries = [...files.toSorted((left, right) => compareText(left.path, right.path)), ...about]
  const record = `${folder}/RECORD`
  const rows = [...entries.map((entry) => rowOf(entry, hash)), `${record},,`]
  return {
    path: `${stem}-${tags.join('.')}-none-any.whl`,
    bytes: zip([...entries, {path: record, content: rows.map((row) => `${row}\n`).join('')}])
  }
}

function wheelText(tags: readonly string[]): string {
  const lines = ['Wheel-Version: 1.0', 'Generator: specloom', 'Root-Is-Purelib: true']
  return [...lines, ...tags.map((tag) => `Tag: ${tag}-none-any`), ''].join('\n')
}

function scriptsText({scripts}: Metadata): string {
  return [
    '[console_scripts]',
    ...scripts.map(([name, target]) => `${oneLine(name)} = ${oneLine(target)}`),
    ''
  ].join('\n')
}

function rowOf({path, content}: Entry, hash: WheelInput['hash']): string {
  const bytes = bytesOf(content)
  const name = /[",\n]/u.test(path) ? `"${path.replaceAll('"', '""')}"` : path
  return `${name},sha256=${base64url(hash(bytes))},${bytes.length}`
}
