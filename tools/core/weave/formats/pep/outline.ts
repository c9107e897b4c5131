import type {Document, Heading} from '../../../model/document.ts'
import {isPepHeader, isPepText} from '../../../model/pep.ts'
import type {Project} from '../../../model/project.ts'
import {remembered} from '../../../model/remembered.ts'
import type {Spec} from '../../../model/spec.ts'
import {termKeyOf} from '../../../model/term.ts'

/**
 * What the documents of a PEP must know of each other.
 *
 * It says nothing of their running text, so that an edit of prose leaves it equal and only one document is woven again.
 */
export interface Outline {
  readonly places: ReadonlyMap<string, Place>
  /** By clause id, the document that defines it. */
  readonly clauses: ReadonlyMap<string, string>
  /** By term key. */
  readonly terms: ReadonlyMap<string, TermPlace>
  /** By file, and by file and slug, the title that a link to it leads to; only titles that no other section has. */
  readonly titles: ReadonlyMap<string, string>
}

export interface Place {
  /** What to add to a heading's depth. */
  readonly shift: number
  /** What the labels of its footnotes begin with. */
  readonly label: string
  readonly header: boolean
}

export interface TermPlace {
  readonly file: string
  readonly target: string
}

export function outlineOf(spec: Spec, project: Project): Outline {
  const documents = spec.documents.filter(({file}) => isPepText(file, project))
  const files = new Set(documents.map(({file}) => file))
  const terms = termsOf(spec, files)

  return {
    places: placesOf(
      documents.map(({file}) => file),
      project
    ),
    clauses: new Map(
      Array.from(spec.clauses.values(), ({id, span}) => [id, span.file] as const).filter(([, file]) =>
        files.has(file)
      )
    ),
    terms,
    titles: titlesOf(documents, new Set(Array.from(terms.values(), ({target}) => target)))
  }
}

/** A folder is the section that its first document opens: the others, and the folders in it, stand one level below. */
function placesOf(files: readonly string[], project: Project): ReadonlyMap<string, Place> {
  const text = project.pep?.text ?? ''
  const firstOf = new Map<string, string>()
  const labels = new Set<string>()

  for (const file of files) {
    for (const folder of foldersOf(file, text)) if (!firstOf.has(folder)) firstOf.set(folder, file)
  }

  return new Map(
    files.map((file) => {
      const openers = new Set(foldersOf(file, text).map((folder) => firstOf.get(folder)))
      openers.delete(file)
      const stem = labelOf(file.slice(text.length + 1))
      const label = unused(stem, '-', labels)
      return [file, {shift: openers.size, label, header: isPepHeader(file, project)}]
    })
  )
}

/** The folders below the text's own that hold a file, outermost first. */
function foldersOf(file: string, text: string): readonly string[] {
  const segments = file.slice(text.length + 1).split('/')
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'))
}

/** `30-specification/40-request.md` is `specification-request`. */
function labelOf(path: string): string {
  const words = path
    .replace(/\.md$/u, '')
    .split('/')
    .map((segment) => segment.replace(/^\d+-/u, ''))
    .join('-')
  return words.replace(/[^A-Za-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'note'
}

function termsOf({terms}: Spec, files: ReadonlySet<string>): ReadonlyMap<string, TermPlace> {
  const places = new Map<string, TermPlace>()
  const taken = new Set<string>()

  for (const {name, span} of terms.values()) {
    if (!files.has(span.file)) continue
    const simple =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, ' ')
        .trim() || 'term'
    places.set(termKeyOf(name), {file: span.file, target: unused(simple, ' ', taken)})
  }

  return places
}

function unused(name: string, joint: string, taken: Set<string>): string {
  let unique = name
  for (let number = 2; taken.has(unique); number++) unique = `${name}${joint}${number}`
  taken.add(unique)
  return unique
}

function titlesOf(documents: readonly Document[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const uses = new Map<string, number>(Array.from(taken, (name) => [name, 1]))
  const titles = new Map<string, string>()

  const sections = documents.map((document) => ({file: document.file, headings: sectionsOf(document)}))

  for (const {text} of sections.flatMap(({headings}) => headings)) {
    uses.set(text.toLowerCase(), (uses.get(text.toLowerCase()) ?? 0) + 1)
  }

  for (const {file, headings} of sections) {
    headings.forEach(({text, slug}, at) => {
      if (uses.get(text.toLowerCase()) !== 1 || !/^[\p{L}\p{N}][\p{L}\p{N} ,'()?-]*$/u.test(text)) return
      titles.set(`${file}#${slug}`, text)
      if (at === 0) titles.set(file, text)
    })
  }

  return titles
}

/** Headings within a list or a quote open no section. */
const sectionsOf = remembered(({headings, tree}: Document): readonly Heading[] => {
  const starts = new Set(tree.children.map(({position}) => position?.start.offset))
  return headings.filter(({span}) => starts.has(span.start))
})
