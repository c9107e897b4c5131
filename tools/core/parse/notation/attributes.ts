import type {Source} from '../../model/source.ts'
import type {Name, Span} from '../../model/span.ts'
import {nameAt} from '../reading.ts'

/** `key`, `key=value`, `key="quoted value"` or `#name`, whose key is `#`. */
export interface Attribute {
  readonly key: Name
  /** Without quotes; absent for a bare word. */
  readonly value?: Name
  readonly span: Span
  /** A quote that nothing closes. */
  readonly open: boolean
}

const attribute =
  /\s*(?:(?<hash>#)(?<name>[^\s=]*)|(?<key>[^\s="]+|[="])(?:=(?:"(?<quoted>[^"]*)(?<close>"?)|(?<bare>[^\s"]*)))?)/dy

/** The attributes between two offsets, in order; nothing in them is taken for Markdown. */
export function attributesOf(source: Source, start: number, end: number): readonly Attribute[] {
  const text = source.text.slice(0, end)
  const attributes: Attribute[] = []
  attribute.lastIndex = start

  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const places = match.indices?.groups ?? {}
    const key = places['hash'] ?? places['key'] ?? [start, start]
    const value = places['name'] ?? places['quoted'] ?? places['bare']
    attributes.push({
      key: nameAt(source, ...key),
      ...(value && {value: nameAt(source, ...value)}),
      span: {file: source.file, start: key[0], end: match.index + match[0].length},
      open: match.groups?.['close'] === ''
    })
  }

  return attributes
}

/** The entries of a comma list, white space around them dropped; an empty one stays, so that it can be reported. */
export function listOf(source: Source, {span}: Name): readonly Name[] {
  const names: Name[] = []

  for (let start = span.start; start <= span.end;) {
    const comma = source.text.indexOf(',', start)
    const end = comma === -1 || comma > span.end ? span.end : comma
    const raw = source.text.slice(start, end)
    const from = start + raw.length - raw.trimStart().length
    names.push(nameAt(source, from, from + raw.trim().length))
    start = end + 1
  }

  return names
}
