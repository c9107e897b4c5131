import type {Segment} from '../../../model/artifact.ts'
import {remembered} from '../../../model/remembered.ts'
import type {Span} from '../../../model/span.ts'

/** One line of a result, without its ending. */
export interface Line {
  /** Indentation and list markers. */
  readonly lead: string
  readonly text: string
  readonly origin?: Span
}

export const blank: Line = {lead: '', text: ''}

/** Put something before each line; blank lines stay blank. */
export function indent(lines: readonly Line[], first: string, rest = first): readonly Line[] {
  return lines.map((line, at) => {
    const lead = (at === 0 ? first : rest) + line.lead
    return line.text === '' && lead.trim() === '' ? blank : {...line, lead}
  })
}

/** Join groups of lines by one blank line; empty groups vanish. */
export function separate(groups: readonly (readonly Line[])[]): readonly Line[] {
  return groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : [blank, ...lines]))
}

export const segmentsOf = remembered((lines: readonly Line[]): readonly Segment[] =>
  lines.flatMap(({lead, text, origin}) => {
    if (!origin || text === '') return [{text: `${(lead + text).trimEnd()}\n`}]
    return [...(lead ? [{text: lead}] : []), {text, origin}, {text: '\n'}]
  })
)
