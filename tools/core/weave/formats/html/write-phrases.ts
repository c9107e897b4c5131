import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Image, ImageReference, PhrasingContent, Strong} from '../../../model/markdown.ts'
import {plainTextOf} from '../../../model/plain-text.ts'
import {startOf} from '../../../model/span-of.ts'
import {isComment} from '../is-comment.ts'
import {pepAddress, rfcAddress} from './cited-address.ts'
import {dashed} from './dashed.ts'
import {isKeyword, withKeywords} from './keywords.ts'
import type {Surroundings} from './surroundings.ts'
import {text} from './text.ts'

/** Running text. */
export function writePhrases(
  nodes: readonly PhrasingContent[],
  surroundings: Surroundings
): ElementContent[] {
  return nodes.flatMap((node, at) => {
    if (node.type === 'strong' && nodes[at + 1]?.type === 'termMark')
      return [definitionOf(node, surroundings)]
    return writePhrase(node, surroundings)
  })
}

function writePhrase(node: PhrasingContent, surroundings: Surroundings): readonly ElementContent[] {
  switch (node.type) {
    case 'text':
      return withKeywords(node.value)
    case 'emphasis':
      return [h('em', writePhrases(node.children, surroundings))]
    case 'strong':
      return [writeStrong(node, surroundings)]
    case 'delete':
      return [h('del', writePhrases(node.children, surroundings))]
    case 'inlineCode':
      return [h('code', node.value)]
    case 'break':
      return [h('br')]
    case 'link':
      return linkTo(node.url, writePhrases(node.children, surroundings), surroundings)
    case 'linkReference': {
      const url = surroundings.definition(node.identifier)?.url ?? ''
      return linkTo(url, writePhrases(node.children, surroundings), surroundings)
    }
    case 'image':
      return [imageOf(node, node.url, surroundings)]
    case 'imageReference':
      return [imageOf(node, surroundings.definition(node.identifier)?.url ?? '', surroundings)]
    case 'footnoteReference':
      return footnoteMark(node.identifier, surroundings)
    case 'clauseReference':
      return [clauseLink(node.id, surroundings)]
    case 'termReference': {
      const href = surroundings.term(node.label)
      return [href === undefined ? text(node.label) : h('a', {className: ['term'], href}, node.label)]
    }
    case 'pepReference':
      return [h('a', {href: pepAddress(node.number)}, node.value)]
    case 'rfcReference':
      return [h('a', {href: rfcAddress(node.number, node.section)}, node.value)]
    case 'html':
      return isComment(node.value) ? [] : [h('code', node.value)]
    default:
      return []
  }
}

/** A link to a clause that tells its state. */
export function clauseLink(id: string, {clause}: Pick<Surroundings, 'clause'>): Element {
  const link = clause(id)
  if (!link) return h('code', id)
  const {href, state} = link
  return h(
    'a',
    {className: ['clause-link'], href, ...(state !== undefined && {dataState: dashed(state)})},
    id
  )
}

function definitionOf(node: Strong, surroundings: Surroundings): Element {
  const id = surroundings.termAt(plainTextOf([node]), startOf(node.children[0] ?? node))
  return h('dfn', {...(id !== undefined && {id})}, writePhrases(node.children, surroundings))
}

function writeStrong(node: Strong, surroundings: Surroundings): Element {
  const word = plainTextOf([node])
  if (isKeyword(word)) return h('strong', {className: ['keyword']}, word)
  return h('strong', writePhrases(node.children, surroundings))
}

/** Links do not nest: what would be one within another is its text. */
function linkTo(
  url: string,
  content: readonly ElementContent[],
  {address}: Surroundings
): readonly ElementContent[] {
  const href = address(url)
  return href === undefined ? content : [h('a', {href}, content.flatMap(withoutLinks))]
}

function withoutLinks(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(withoutLinks)
  if (node.tagName !== 'a') return [{...node, children}]
  const {id} = node.properties
  return typeof id === 'string' ? [h('span', {id}, children)] : children
}

/** A picture that the site has; of any other, a link to it. */
function imageOf({alt}: Image | ImageReference, url: string, {image, address}: Surroundings): ElementContent {
  const src = image(url)
  if (src !== undefined) return h('img', {src, alt: alt ?? ''})
  const href = address(url)
  return href === undefined ? text(alt ?? '') : h('a', {href}, alt || url)
}

function footnoteMark(identifier: string, {footnote}: Surroundings): readonly ElementContent[] {
  const mark = footnote(identifier)
  if (!mark) return []
  const {number, href, id} = mark
  return [
    h('sup', {className: ['footnote']}, [
      h('a', {href, ...(id !== undefined && {id}), ariaLabel: `Footnote ${number}`}, `[${number}]`)
    ])
  ]
}
