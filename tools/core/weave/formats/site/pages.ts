import type {Heading} from './contents.ts'
import type {DocumentOutline} from './document-outlines.ts'

/** A page with text. */
export interface PageOutline {
  readonly path: string
  readonly title: string
  readonly files: readonly string[]
  readonly headings: readonly Heading[]
}

/** The pages with text: that of the standard first, the others in reading order. */
export function pagesOf(
  documents: ReadonlyMap<string, DocumentOutline>,
  title: string
): readonly PageOutline[] {
  const files = new Map<string, string[]>([['index.html', []]])

  for (const [file, {page}] of documents) {
    const known = files.get(page)
    if (known) known.push(file)
    else files.set(page, [file])
  }

  return Array.from(files, ([path, own]) => {
    const headings = own.flatMap((file) => documents.get(file)?.headings.filter(isSection) ?? [])
    return {path, title: path === 'index.html' ? title : titleOf(path, headings), files: own, headings}
  })
}

function isSection(heading: Heading | undefined): heading is Heading {
  return heading !== undefined
}

function titleOf(path: string, [first]: readonly Heading[]): string {
  if (path === 'requirements.html') return 'Requirements'
  return first?.depth === 1 ? first.title : path.replace(/^.*\/|\.html$/gu, '')
}
