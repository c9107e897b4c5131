import type {Span} from '../../../model/span.ts'
import type {Line} from '../rst/line.ts'

/** What one document gives to the PEP. */
export interface Fragment {
  /** The PEP's header, where the document is the one that has it. */
  readonly header: readonly Line[]
  readonly sections: readonly Section[]
  /** Lines of each; they stand together at the end of the PEP. */
  readonly footnotes: readonly (readonly Line[])[]
}

/** A heading and what stands under it up to the next one; a document's first section may have no heading. */
export interface Section {
  readonly title?: Title
  readonly lines: readonly Line[]
}

export interface Title {
  /** 1 is a section of the PEP. */
  readonly level: number
  readonly text: string
  /** Hyperlink targets that lead to it. */
  readonly targets: readonly Line[]
  readonly origin: Span
}
