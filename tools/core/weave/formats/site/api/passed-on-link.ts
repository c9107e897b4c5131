import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ApiModule} from '../../../../model/api.ts'
import {hrefOf} from '../place.ts'
import type {ApiOutline} from './api-outline.ts'

/** A name that a module passes on, which leads from a page to where it is declared. */
export function passedOnLink(
  {name, from, original}: ApiModule['passedOn'][number],
  page: string,
  {modules}: ApiOutline
): Element {
  const origin = modules.find(({module}) => module.name === from)
  const declared = origin?.declarations.find(({declaration}) => declaration.name === original)
  const text = h('code', name)
  return origin && declared
    ? h('a', {href: hrefOf(page, {page: origin.page, anchor: declared.anchor})}, text)
    : text
}
