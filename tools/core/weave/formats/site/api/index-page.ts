import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Artifact} from '../../../../model/artifact.ts'
import {htmlOf} from '../../html/html-of.ts'
import {Anchors} from '../anchors.ts'
import {sitePage, type Frame} from '../page.ts'
import {hrefOf} from '../place.ts'
import type {ApiOutline, DeclarationOutline, ModuleOutline} from './api-outline.ts'
import {passedOnLink} from './passed-on-link.ts'

const path = 'api/index.html'

/** The page that lists everything the reference code declares. */
export function apiIndexPage(outline: ApiOutline, frame: Frame): Artifact {
  const anchors = new Anchors()
  const listed = outline.modules
    .filter(({declarations, module}) => declarations.length + module.passedOn.length > 0)
    .map((module) => ({
      module,
      anchor: anchors.take(`module-${module.module.name.replaceAll(/\s+/gu, '-')}`)
    }))

  const main = htmlOf([
    h('h1', 'API reference'),
    h(
      'p',
      'What the reference implementation declares, read off its code; each declaration leads to the clauses that it implements.'
    ),
    ...listed.flatMap(({module, anchor}) => writeModule(module, anchor, outline))
  ])

  return sitePage(
    {
      path,
      title: 'API reference',
      description: 'What the reference implementation declares',
      main,
      headings: listed.map(({module, anchor}) => ({id: anchor, title: module.module.name, depth: 2}))
    },
    frame
  )
}

function writeModule(
  {page, module, declarations}: ModuleOutline,
  anchor: string,
  outline: ApiOutline
): readonly Element[] {
  const passedOn = module.passedOn.flatMap((one, at): readonly ElementContent[] => [
    {type: 'text', value: at === 0 ? 'From other modules: ' : ', '},
    passedOnLink(one, path, outline)
  ])
  return [
    h('h2', {id: anchor}, h('a', {href: hrefOf(path, {page})}, h('code', module.name))),
    ...(declarations.length > 0
      ? [
          h(
            'ul',
            {className: ['declarations']},
            declarations.map((one) => writeEntry(one, page))
          )
        ]
      : []),
    ...(passedOn.length > 0 ? [h('p', [...passedOn])] : [])
  ]
}

function writeEntry({declaration, anchor}: DeclarationOutline, page: string): Element {
  const {name, kind, comment} = declaration
  const said = firstSentenceOf(comment)
  return h('li', [
    h('a', {href: hrefOf(path, {page, anchor})}, h('code', name)),
    ' ',
    h('span', {className: ['kind']}, kind),
    ...(said === '' ? [] : [` ${said}`])
  ])
}

/** As plain text, without its marks. */
function firstSentenceOf(comment: string): string {
  const [first = ''] = comment.split(/(?<=[.!?])\s|\n\s*\n/u)
  return first.replaceAll(/[`*]/gu, '').replaceAll(/\s+/gu, ' ').trim()
}
