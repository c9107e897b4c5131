import type {Element} from 'hast'
import {h} from 'hastscript'
import {htmlOf} from '../html/html-of.ts'
import type {Artifact, Segment} from '../../../model/artifact.ts'
import type {EarlyScript} from '../../../model/theme.ts'
import {contentsOf, type Heading} from './contents.ts'
import {relativePath} from './relative-path.ts'
import {withRest} from './with-rest.ts'

/** What all pages of a site have in common. */
export interface Frame {
  /** Of the standard. */
  readonly title: string
  /** The pages that each page leads to, in the order in which they are named. */
  readonly sections: readonly SiteSection[]
  /** Which text this is and how far it is proven, such as `Draft 9999 · 124 of 133 clauses verified`. */
  readonly edition: string
  /** Absent where no pages are made for browsers. */
  readonly early?: EarlyScript
}

export interface SiteSection {
  readonly title: string
  readonly path: string
  /** Pages below this folder belong to it, such as `api/`. */
  readonly folder?: string
}

export interface Page {
  /** From the root of the site, such as `annex/server.html`. */
  readonly path: string
  /** Absent for the page that is the standard itself. */
  readonly title?: string
  /** For search engines and previews of links. */
  readonly description: string
  /** Finished HTML: everything below `<main>`, in pieces that each begin with a block where there are several. */
  readonly main: string | readonly Segment[]
  readonly headings: readonly Heading[]
  /** Of a table or of code, which wants all of the width. */
  readonly wide?: boolean
}

/**
 * What a page may load: its own styles and scripts, and nothing from elsewhere; the one script that stands in it is known
 * by its text. The index for searching is asked in a worker, which is why no page needs WebAssembly.
 */
function policy(early: EarlyScript | undefined): string {
  return [
    "default-src 'none'",
    `script-src 'self'${early ? ` '${early.digest}'` : ''}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231a7340'/%3E%3Cpath d='M4 8.5l3 3 5-7' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E"

/** A whole page of the site around the text that it is for. */
export function sitePage(page: Page, frame: Frame): Artifact {
  const contents = contentsOf(page.headings)
  const before = [
    '<!doctype html>\n<html lang="en">\n',
    head(page, frame),
    `\n${bodyTag(page)}\n`,
    bar(page, contents === '' ? [] : [unfold], frame),
    `\n<div class="page"${page.wide ? ' data-wide' : contents === '' ? ' data-lone' : ''}>\n`,
    contents,
    '<main id="content" tabindex="-1" data-pagefind-body>\n'
  ].join('')
  const main = typeof page.main === 'string' ? [{text: page.main}] : page.main
  const after = `\n</main>\n</div>\n${footer(page, frame)}\n</body>\n</html>\n`

  return {
    path: `dist/site/${page.path}`,
    segments: [{text: before}, ...withRest(main, loadsOfRest(page)), {text: after}]
  }
}

function head({path, title, description}: Page, frame: Frame): string {
  return htmlOf([
    h('head', [
      h('meta', {charSet: 'utf-8'}),
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policy(frame.early)}),
      h('title', title === undefined ? frame.title : `${title} · ${frame.title}`),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'description', content: description}),
      h('meta', {name: 'color-scheme', content: 'light dark'}),
      // Before the styles, for which it would wait.
      ...(frame.early ? [h('script', frame.early.text)] : []),
      h('link', {rel: ['stylesheet'], href: assetOf(path, 'site.css')}),
      h('link', {rel: ['icon'], href: icon})
    ])
  ])
}

/**
 * What nobody needs in order to read the title. A browser reads on only once it has a style sheet, and meanwhile
 * draws what it has read; that is why the one for paper says so itself, and not its link.
 */
function loadsOfRest({path}: Page): string {
  return htmlOf([
    h('link', {rel: ['stylesheet'], href: assetOf(path, 'print.css')}),
    h('script', {src: assetOf(path, 'site.js'), defer: true})
  ])
}

function assetOf(page: string, name: string): string {
  return relativePath(page, `assets/${name}`)
}

/** Where there is no room for the contents beside the text. */
const unfold = h('button', {className: ['unfold'], type: 'button', ariaExpanded: 'false'}, 'Contents')

function bar({path}: Page, buttons: readonly Element[], {title, sections}: Frame): string {
  return htmlOf([
    h('a', {className: ['skip'], href: '#content'}, 'Skip to the text'),
    h('header', {className: ['bar']}, [
      ...buttons,
      h('a', {className: ['home'], href: relativePath(path, 'index.html')}, title),
      h(
        'nav',
        {ariaLabel: 'Site'},
        sections.map((section) =>
          h(
            'a',
            {href: relativePath(path, section.path), ariaCurrent: currentOf(section, path)},
            section.title
          )
        )
      ),
      h('div', {className: ['search'], role: 'search'}),
      h('button', {className: ['theme'], type: 'button'}, 'Theme')
    ])
  ])
}

function footer({path}: Page, {edition}: Frame): string {
  return htmlOf([
    h('footer', [
      h('p', edition),
      h('p', [
        'For programs: ',
        h('a', {href: relativePath(path, 'spec.json')}, 'spec.json'),
        ', ',
        h('a', {href: relativePath(path, 'objects.inv')}, 'objects.inv')
      ])
    ])
  ])
}

/** `true` says that the page lies within the section, `page` that it is the section's own. */
function currentOf({path, folder}: SiteSection, page: string): string | undefined {
  if (path === page) return 'page'
  return folder !== undefined && page.startsWith(folder) ? 'true' : undefined
}

/** What leads from a page to the root of the site. */
function rootOf({path}: Page): string {
  return '../'.repeat(path.split('/').length - 1)
}

function bodyTag(page: Page): string {
  return htmlOf([h('body', {dataRoot: rootOf(page), dataPage: page.path})]).replace('</body>', '')
}
