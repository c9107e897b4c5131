import type {Document, Heading} from '../../../model/document.ts'

/** What a document says under a heading and the smaller ones below it, its code left out. */
export function sectionTextOf({text, headings, blocks}: Document, heading: Heading): string {
  const next = headings.find(({depth, span}) => span.start > heading.span.start && depth <= heading.depth)
  const end = next?.span.start ?? text.length
  const within = blocks.filter(({span}) => span.start >= heading.span.end && span.end <= end)
  const starts = [heading.span.end, ...within.map(({span}) => span.end)]
  const ends = [...within.map(({span}) => span.start), end]
  return starts.map((start, at) => text.slice(start, ends[at])).join(' ')
}
