import {h} from 'hastscript'
import type {Artifact} from '../../../../model/artifact.ts'
import {htmlOf} from '../../html/html-of.ts'
import type {Heading} from '../contents.ts'
import {sitePage, type Frame} from '../page.ts'
import type {ApiOutline, DeclarationOutline, ModuleOutline} from './api-outline.ts'
import {passedOnLink} from './passed-on-link.ts'
import {commentOf, writeDeclaration, type Surroundings} from './write-declaration.ts'

/** The page of a module: what it declares, and what it passes on. */
export function modulePage(
  {page, module, declarations}: ModuleOutline,
  surroundings: Surroundings & {readonly outline: ApiOutline; readonly frame: Frame}
): Artifact {
  const {name, comment, passedOn} = module
  const others = passedOn.map((one) => h('li', passedOnLink(one, page, surroundings.outline)))
  const main = htmlOf([
    h('h1', h('code', name)),
    ...commentOf(comment, surroundings),
    ...declarations.map((one) => writeDeclaration(one, 2, surroundings)),
    ...(others.length === 0
      ? []
      : [h('h2', {id: 'Passed-on'}, 'From other modules'), h('ul', {className: ['names']}, others)])
  ])
  const headings = declarations.flatMap((one) => headingsOf(one, 2))

  return sitePage(
    {path: page, title: `${name} · API`, description: `What the module ${name} declares`, main, headings},
    surroundings.frame
  )
}

function headingsOf({declaration, anchor, members}: DeclarationOutline, depth: number): readonly Heading[] {
  return [
    {id: anchor, title: declaration.name, depth},
    ...members.flatMap((member) => headingsOf(member, depth + 1))
  ]
}
