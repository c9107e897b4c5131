import type {Block} from '../../../model/block.ts'
import type {Document} from '../../../model/document.ts'
import type {State} from '../../../model/matrix.ts'
import type {Marks} from '../html/code-lines.ts'
import type {Token} from '../html/highlight/token.ts'
import type {ClauseEvidence, RequirementEvidence} from './evidence.ts'
import type {SiteOutline} from './outline.ts'

/** Everything that a document is woven from. */
export interface Writing {
  readonly document: Document
  readonly outline: SiteOutline
  /** For the document's own clauses. */
  readonly evidence: ReadonlyMap<string, ClauseEvidence>
  /** For the document's own requirements. */
  readonly requirements: ReadonlyMap<string, RequirementEvidence>
  readonly stateOf: (clause: string) => State | undefined
  /** For each of the document's blocks, by its number, what is to be said of the names in it. */
  readonly marks: ReadonlyMap<number, Marks>
  /** Whether there is a picture at a path. */
  readonly hasImage: (path: string) => boolean
  readonly tokensOf: (block: Block) => readonly (readonly Token[])[]
}
