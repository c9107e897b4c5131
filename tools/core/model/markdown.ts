import type {Data, Literal, Node, Root} from 'mdast'

export type * from 'mdast'

/**
 * The nodes that our notation adds to Markdown's syntax tree.
 *
 * Inside code, links and HTML none of them occurs.
 */
export interface ClauseMarker extends Node {
  readonly type: 'clauseMarker'
  /** What stands between the brackets, unchecked. */
  readonly id: string
  /** What stands between the braces, unparsed; absent without braces. */
  readonly attributes?: string
}

/** `[request.target.raw]` in running text. */
export interface ClauseReference extends Node {
  readonly type: 'clauseReference'
  readonly id: string
}

/** `[*exchange*]` in running text. */
export interface TermReference extends Node {
  readonly type: 'termReference'
  readonly label: string
}

/** `{term}` right after the strong text that it makes a definition of. */
export interface TermMark extends Node {
  readonly type: 'termMark'
}

/** `PEP 3333` in running text. */
export interface PepReference extends Literal {
  readonly type: 'pepReference'
  readonly number: number
}

/** `RFC 9110`, or `RFC 9110 §3.2`, or `RFC 9110 Section 3.2`, in running text. */
export interface RfcReference extends Literal {
  readonly type: 'rfcReference'
  readonly number: number
  readonly section?: string
}

declare module 'mdast' {
  interface RootContentMap {
    clauseMarker: ClauseMarker
    clauseReference: ClauseReference
    termReference: TermReference
    termMark: TermMark
    pepReference: PepReference
    rfcReference: RfcReference
  }
  interface PhrasingContentMap {
    clauseReference: ClauseReference
    termReference: TermReference
    termMark: TermMark
    pepReference: PepReference
    rfcReference: RfcReference
  }
  interface BlockContentMap {
    clauseMarker: ClauseMarker
  }
}

export type {Data, Root}
