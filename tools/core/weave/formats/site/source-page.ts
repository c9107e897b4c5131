import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Document} from '../../../model/document.ts'
import {lineAt, lineStartsOf} from '../../../model/line-starts.ts'
import {htmlOf} from '../html/html-of.ts'
import {editAddress} from './edit-address.ts'
import type {SiteOutline} from './outline.ts'
import {sourcePageOf} from './page-of.ts'
import {hrefOf} from './place.ts'

/** A source as it was written, with a number for each line, and an id where a clause or a block starts. */
export function writeSource(document: Document, outline: SiteOutline, edit: string | undefined): string {
  const {file, text} = document
  const own = outline.documents.get(file)
  const page = sourcePageOf(file)
  const starts = lineStartsOf(text)
  const anchors = anchorsOf(document, outline, starts)
  const address = editAddress(edit, file)

  return htmlOf([
    h('h1', h('code', file)),
    h('p', {className: ['about']}, [
      'The text as it was written. ',
      ...(own ? [h('a', {href: hrefOf(page, {page: own.page})}, 'Read it'), ' as it is published.'] : []),
      ...(address === undefined ? [] : [' ', h('a', {className: ['edit'], href: address}, 'Edit this'), '.'])
    ]),
    h('figure', {className: ['code', 'source'], dataLanguage: 'markdown'}, [
      h('pre', {tabIndex: 0}, h('code', starts.flatMap(lineOf)))
    ])
  ])

  function lineOf(start: number, at: number): readonly ElementContent[] {
    const end = starts[at + 1]
    // What stands behind the last line break is no line.
    if (end === undefined && start === text.length && at > 0) return []
    const number = String(at + 1)
    const id = `L${number}`
    const line = text.slice(start, end).replace(/[\r\n]+$/u, '')
    return [
      h('span', {className: ['line'], id}, [
        ...(anchors.get(at) ?? []).map((name): Element => h('span', {id: name})),
        h('a', {className: ['number'], href: `#${id}`}, number),
        ' ',
        line
      ]),
      {type: 'text', value: '\n'}
    ]
  }
}

/** By line, counted from 0. */
function anchorsOf(
  {file, clauses, blocks}: Document,
  outline: SiteOutline,
  starts: readonly number[]
): ReadonlyMap<number, readonly string[]> {
  const anchors = new Map<number, string[]>()
  const known = new Set<string>()

  for (const {id, span} of clauses) {
    const place = outline.clauses.get(id)
    if (place?.file === file) add(place.anchor, span.start)
  }

  for (const [at, {span}] of blocks.entries()) {
    const id = outline.documents.get(file)?.blocks[at]
    if (id !== undefined) add(id, span.start)
  }

  return anchors

  function add(id: string, offset: number): void {
    if (known.has(id)) return
    known.add(id)
    const line = lineAt(starts, offset)
    const here = anchors.get(line)
    if (here) here.push(id)
    else anchors.set(line, [id])
  }
}
