import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ApiNote} from '../../../../model/api.ts'
import type {Root} from '../../../../model/markdown.ts'
import {codeLines} from '../../html/code-lines.ts'
import {tokensOf} from '../../html/highlight/tokens-of.ts'
import {clauseLink} from '../../html/write-phrases.ts'
import type {Links} from '../links.ts'
import type {Place} from '../place.ts'
import type {CodeSite, DeclarationOutline} from './api-outline.ts'
import {signatureMarks} from './signature-marks.ts'
import {writeComment} from './write-comment.ts'

/** What a page of the API is written with. */
export interface Surroundings {
  readonly language: string
  readonly page: string
  readonly links: Links
  readonly types: ReadonlyMap<string, Place>
  /** Where a block of code is shown. */
  readonly placeOf: (site: CodeSite) => Place | undefined
  readonly markdown: (comment: string) => Root
}

/** A declaration under a heading of a level, with its members below it. */
export function writeDeclaration(
  {declaration, anchor, site, members}: DeclarationOutline,
  level: number,
  surroundings: Surroundings
): Element {
  const {name, kind, signatures, comment, parameters, notes} = declaration
  const link = h('a', {className: ['anchor'], href: `#${anchor}`, ariaLabel: 'Link to this declaration'}, '#')

  return h('section', {className: ['declaration'], dataKind: kind}, [
    h(`h${level}`, {id: anchor}, [
      h('code', name),
      ' ',
      // A constructor is called what it is.
      ...(kind === name ? [] : [h('span', {className: ['kind']}, kind), ' ']),
      link
    ]),
    ...(signatures.length > 0 ? [codeOf(signatures.join('\n'), name, surroundings)] : []),
    ...commentOf(comment, surroundings),
    ...listOf(parameters, (one) => h('code', one.name), surroundings),
    ...listOf(notes, (one) => one.name, surroundings),
    ...(site ? [writeSite(site, surroundings)] : []),
    ...members.map((member) => writeDeclaration(member, Math.min(level + 1, 6), surroundings))
  ])
}

/** Markdown that somebody wrote into the code. */
export function commentOf(comment: string, {markdown, links}: Surroundings): readonly ElementContent[] {
  return comment === '' ? [] : writeComment(markdown(comment), links)
}

function codeOf(code: string, self: string, {language, types, page}: Surroundings): Element {
  const lines = tokensOf(code, language)
  return h('figure', {className: ['code'], dataLanguage: language}, [
    h('pre', {tabIndex: 0}, h('code', [...codeLines(lines, signatureMarks(lines, {types, page, self}))]))
  ])
}

function listOf(
  notes: readonly ApiNote[],
  titleOf: (note: ApiNote) => Element | string,
  surroundings: Surroundings
): readonly Element[] {
  if (notes.length === 0) return []
  const entries = notes.flatMap((note) => [
    h('dt', titleOf(note)),
    h('dd', [...commentOf(note.text, surroundings)])
  ])
  return [h('dl', {className: ['notes']}, entries)]
}

/** The code that it is declared in, and the clauses that this implements. */
function writeSite(site: CodeSite, {placeOf, links}: Surroundings): Element {
  const place = placeOf(site)
  const clauses = [...new Set(site.clauses)].flatMap((id, at): readonly ElementContent[] => [
    {type: 'text', value: at === 0 ? 'Implements ' : ', '},
    clauseLink(id, links)
  ])
  const code = place ? [h('a', {href: links.to(place)}, 'Its code')] : []
  const gap: readonly ElementContent[] = clauses.length > 0 && place ? [{type: 'text', value: ' · '}] : []
  return h('p', {className: ['about']}, [...clauses, ...gap, ...code])
}
