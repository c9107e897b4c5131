import type {Artifact, Asset} from '../../core/model/artifact.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Session} from '../session/session.ts'

/**
 * Makes of a standard what is no text, or what needs a foreign tool, such as an archive or an index for searching.
 *
 * It writes nothing below the project: what it gives goes into the one plan. As a toolchain, it never throws for what
 * an author wrote.
 */
export interface Publisher {
  /** Such as `search` or `packages`. */
  readonly name: string
  /** Start early, in the background, what publishing would wait for; it is followed by `publish` or by the end. */
  readonly prepare?: (session: Session, context: {readonly signal: AbortSignal}) => void
  /** Start early, in the background, what is made of pages that may be those that are published. */
  readonly foresee?: (session: Session, context: {readonly signal: AbortSignal}) => void
  readonly publish: (session: Session, context: {readonly signal: AbortSignal}) => Promise<Publication>
}

export interface Publication {
  readonly files: readonly (Artifact | Asset)[]
  readonly diagnostics: readonly Diagnostic[]
}
