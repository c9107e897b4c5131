import type {Artifact} from '../../../model/artifact.ts'
import {h} from 'hastscript'
import {htmlOf} from '../html/html-of.ts'
import type {SiteFolder} from './folders.ts'
import {sitePage, type Frame} from './page.ts'
import {hrefOf} from './place.ts'

/** A list of the pages in a folder. */
export function listPage({title, path, pages}: SiteFolder, frame: Frame): Artifact {
  const items = pages.map((page) => h('li', h('a', {href: hrefOf(path, {page: page.path})}, page.title)))
  const main = htmlOf([h('h1', {id: 'title'}, title), h('ul', items)])
  return sitePage({path, title, description: `${title} of ${frame.title}`, main, headings: []}, frame)
}
