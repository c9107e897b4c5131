import type {ElementContent} from 'hast'
import type {Block} from '../../../model/block.ts'
import type {ClauseMarker, Definition} from '../../../model/markdown.ts'
import type {State} from '../../../model/matrix.ts'

/** What writing a node may need to know of the rest of its document, of the other documents and of results. */
export interface Surroundings {
  /** Where a link leads; absent for an address that no page may lead to. */
  readonly address: (url: string) => string | undefined
  readonly image: (url: string) => string | undefined
  readonly definition: (identifier: string) => Definition | undefined
  readonly clause: (id: string) => ClauseLink | undefined
  readonly term: (label: string) => string | undefined
  readonly footnote: (identifier: string) => FootnoteMark | undefined
  /** The id of the term that is defined at an offset. */
  readonly termAt: (name: string, at: number) => string | undefined
  /** Absent for a heading that opens no section, as within a quote. */
  readonly headingAt: (at: number) => HeadingPlace | undefined
  readonly clauseAt: (marker: ClauseMarker) => ClausePanel
  readonly codeAt: (at: number) => CodeView | undefined
}

export interface ClauseLink {
  readonly href: string
  readonly state?: State
}

export interface HeadingPlace {
  readonly level: number
  readonly id: string
}

/** A use of a footnote. */
export interface FootnoteMark {
  readonly number: number
  readonly href: string
  /** Of the mark itself; only the first of a footnote has one. */
  readonly id?: string
}

/** What is shown around the text that a clause governs. */
export interface ClausePanel {
  /** The offset at which that text ends. */
  readonly end: number
  /** Absent for a second definition of the same clause. */
  readonly anchor?: string
  readonly level?: string
  readonly state?: State
  readonly evidence: readonly ElementContent[]
}

/** How a block is shown. */
/** What verifies the text. */
export interface Evidence {
  /** One for all of a kind, such as `Vectors of the kind fields`. */
  readonly kind: string
  readonly href: string
}

export interface CodeView {
  readonly block: Block
  readonly id?: string
  readonly caption: readonly ElementContent[]
  /** What stands in `<code>`. */
  readonly lines: () => readonly ElementContent[]
  /** Of a test or a vector, which is shown in its source and only named in the text; absent for what is shown here. */
  readonly evidence?: Evidence
}
