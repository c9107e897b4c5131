import type {Nodes, PhrasingContent, Link, LinkReference} from '../../../model/markdown.ts'
import {plainTextOf} from '../../../model/plain-text.ts'
import {startOf} from '../../../model/span-of.ts'
import {addressOf, isBareAddress} from './address.ts'
import {isComment} from '../is-comment.ts'
import {literalOf} from './literal.ts'
import type {Run, Style} from './run.ts'
import {cannotExpress, type Surroundings} from './surroundings.ts'

/** Flatten running text: markup does not nest in reStructuredText, so the innermost that matters wins. */
export function runsOf(nodes: readonly PhrasingContent[], surroundings: Surroundings): readonly Run[] {
  const runs: Run[] = []
  const pending: Pending[] = nodes.toReversed().map((node) => ({node, style: ''}))

  for (let next = pending.pop(); next; next = pending.pop()) {
    const {node, style} = next

    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      if (style !== '') surroundings.report(nested('emphasis', nameOf(style)), node)
      const inner = node.type === 'delete' ? style : node.type === 'strong' || style === '**' ? '**' : '*'
      if (node.type === 'delete') surroundings.report(cannotExpress('deleted text', 'text that stays'), node)
      for (const child of node.children.toReversed()) pending.push({node: child, style: inner})
    } else {
      const run = runOf(node, style, surroundings)
      if (run && style !== '' && run.kind !== 'text' && run.kind !== 'break') {
        surroundings.report(nested(whatOf(node), nameOf(style)), node)
      }
      if (run) runs.push(run)
    }
  }

  return runs
}

interface Pending {
  readonly node: PhrasingContent
  readonly style: Style
}

type Leaf = Exclude<PhrasingContent, {type: 'emphasis' | 'strong' | 'delete'}>

function runOf(node: Leaf, style: Style, surroundings: Surroundings): Run | undefined {
  const at = startOf(node)

  switch (node.type) {
    case 'text':
      return {kind: 'text', style, value: node.value, at}
    case 'break':
      return {kind: 'break', at}
    case 'inlineCode':
      return codeOf(node, at, surroundings)
    case 'link':
    case 'linkReference':
      return linkOf(node, style, surroundings)
    case 'footnoteReference':
      return {kind: 'footnote', text: `[#${surroundings.footnote(node.identifier)}]_`, at}
    case 'pepReference':
      if (node.number > 9999) return {kind: 'text', style, value: node.value, at}
      return {kind: 'atom', text: `:pep:\`${node.number}\``, at}
    case 'rfcReference':
      if (node.number < 1) return {kind: 'text', style, value: node.value, at}
      return {kind: 'atom', text: `:rfc:\`${node.number}${anchorOf(node.section)}\``, at}
    case 'clauseReference':
      return {kind: 'atom', text: clauseOf(node, surroundings), at}
    case 'termReference':
      return termOf(node, style, surroundings)
    case 'image':
    case 'imageReference':
      surroundings.report(cannotExpress('image within text', 'an image in a paragraph of its own'), node)
      return {kind: 'text', style, value: node.alt ?? '', at}
    case 'html':
      if (!isComment(node.value)) surroundings.report(cannotExpress('HTML', 'Markdown'), node)
      return undefined
    default:
      return undefined
  }
}

function codeOf(node: Leaf & {type: 'inlineCode'}, at: number, {report}: Surroundings): Run | undefined {
  const text = literalOf(node.value)
  if (text !== undefined) return {kind: 'atom', text, at}
  report(cannotExpress('code of spaces alone', 'a visible character'), node)
  return {kind: 'text', style: '', value: ' ', at}
}

function linkOf(node: Link | LinkReference, style: Style, surroundings: Surroundings): Run {
  const at = startOf(node)
  const url = node.type === 'link' ? node.url : (surroundings.address(node.identifier) ?? '')
  const value = plainTextOf([node]) || url
  const marked = node.children.find(({type}) => type !== 'text' && type !== 'break')
  const place = isAddress(url) ? undefined : surroundings.place(url)

  if (marked) surroundings.report(nested(whatOf(marked), 'a link'), marked)
  if (isBareAddress(url) && value === url) return {kind: 'atom', text: url, at}
  if (isAddress(url)) return {kind: 'link', value, target: addressOf(url), at}
  if (place !== undefined) return referenceTo(place, value, at)

  surroundings.report(
    {
      code: 'weave/dangling-link',
      message: `Unexpected link to \`${url}\`, expected a heading of the PEP or a full URL`
    },
    node
  )
  return {kind: 'text', style, value, at}
}

/** Whether a link leads out of the standard. */
function isAddress(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/iu.test(url)
}

function clauseOf(node: Leaf & {type: 'clauseReference'}, {clause, report}: Surroundings): string {
  const target = clause(node.id)
  if (target !== undefined) return `\`${target}\`_`
  report(
    {
      code: 'weave/dangling-link',
      message: `Unexpected reference to \`${node.id}\`, expected a clause of the PEP's text`
    },
    node
  )
  return literalOf(node.id) ?? ''
}

function termOf(node: Leaf & {type: 'termReference'}, style: Style, {term}: Surroundings): Run {
  const at = startOf(node)
  const target = term(node.label)
  if (target === undefined) return {kind: 'text', style, value: node.label, at}
  return referenceTo(target, node.label, at)
}

/** A reference to a target of the text: by its name alone where that is what it says. */
function referenceTo(target: string, value: string, at: number): Run {
  const same = value.replace(/\s+/gu, ' ').trim().toLowerCase() === target.toLowerCase()
  return same ? {kind: 'link', value, at} : {kind: 'link', value, target: `${target}_`, at}
}

function anchorOf(section: string | undefined): string {
  if (section === undefined) return ''
  return `#${/^[a-z]/iu.test(section) ? 'appendix' : 'section'}-${section}`
}

function nested(inner: string, outer: string): ReturnType<typeof cannotExpress> {
  return cannotExpress(`${inner} within ${outer}`, 'one after the other')
}

function nameOf(style: Style): string {
  return style === '**' ? 'strong text' : 'emphasis'
}

const names = new Map<Nodes['type'], string>([
  ['inlineCode', 'code'],
  ['strong', 'strong text'],
  ['link', 'a link'],
  ['linkReference', 'a link'],
  ['footnoteReference', 'a footnote'],
  ['clauseReference', 'a reference'],
  ['termReference', 'a reference'],
  ['pepReference', 'a reference'],
  ['rfcReference', 'a reference'],
  ['html', 'HTML'],
  ['image', 'an image'],
  ['imageReference', 'an image']
])

function whatOf({type}: Nodes): string {
  return names.get(type) ?? type
}
