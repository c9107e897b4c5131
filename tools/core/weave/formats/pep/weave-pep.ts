import type {Artifact, Segment} from '../../../model/artifact.ts'
import type {Project} from '../../../model/project.ts'
import {blank, segmentsOf, separate, type Line} from '../rst/line.ts'
import {widthOf} from '../rst/width.ts'
import type {Fragment, Section, Title} from './fragment.ts'

/** Join what the documents of a PEP gave, in reading order, to its one file. */
export function weavePep(fragments: readonly Fragment[], project: Project): Artifact {
  const sections = withFootnotes(
    fragments.flatMap((fragment) => fragment.sections),
    separate(fragments.flatMap((fragment) => fragment.footnotes))
  )
  const style = sections.some(({title}) => (title?.level ?? 0) > plain.length) ? deep : plain
  const segments: Segment[] = fragments.flatMap(({header}) => segmentsOf(header))
  let above = {level: 0, bare: false}
  let below = false

  for (const {title, lines: body} of sections) {
    if (title) {
      // A level that the text skipped would be an error to any reader of reStructuredText.
      const level = Math.min(title.level, above.level + 1)
      if (segments.length > 0) add(above.bare ? [blank] : [blank, blank])
      add(separate([title.targets, writeTitle(title, style[level - 1] ?? '=')]))
      above = {level, bare: body.length === 0}
    }

    // Without a heading between them, a list or a quote would go on with what stands above.
    if (!title && below && body[0]?.lead) add([blank, {lead: '', text: '..'}])
    if (body.length > 0 && segments.length > 0) add([blank])
    add(body)
    below = body.length > 0
  }

  return {path: pepPathOf(project), segments}

  function add(lines: readonly Line[]): void {
    for (const segment of segmentsOf(lines)) segments.push(segment)
  }
}

/** `dist/pep/pep-9999.rst`: file names are padded, the number in the text is not. */
function pepPathOf({pep}: Project): string {
  return `dist/pep/pep-${String(pep?.number ?? 0).padStart(4, '0')}.rst`
}

/** PEP 12 underlines three levels; where there are more, the first two have a line above as well. */
const plain = ['=', '-', "'"]
const deep = ['==', '--', '=', '-', "'"]

function writeTitle({text, origin}: Title, style: string): readonly Line[] {
  const adornment: Line = {lead: '', text: style.charAt(0).repeat(Math.max(4, widthOf(text))), origin}
  const under: readonly Line[] = [{lead: '', text, origin}, adornment]
  return style.length > 1 ? [adornment, ...under] : under
}

/** Footnotes stand in the section of that name, before the history and the copyright of the text. */
function withFootnotes(sections: readonly Section[], footnotes: readonly Line[]): readonly Section[] {
  const origin = footnotes.find((line) => line.origin)?.origin
  if (!origin) return sections
  const own = sections.findIndex(({title}) => title?.level === 1 && title.text === 'Footnotes')

  if (own !== -1) {
    return sections.map((section, at) =>
      at === own ? {...section, lines: separate([section.lines, footnotes])} : section
    )
  }

  const title = {level: 1, text: 'Footnotes', targets: [], origin}
  const last = sections.findIndex((section) => section.title?.level === 1 && closing.has(section.title.text))
  return sections.toSpliced(last === -1 ? sections.length : last, 0, {title, lines: footnotes})
}

const closing: ReadonlySet<string> = new Set(['Change History', 'Copyright'])
