import type {Name, Span} from './span.ts'

/** A need with a name that is never reused. */
export interface Requirement {
  readonly id: string
  readonly title: string
  readonly kind?: RequirementKind
  /** Where the need comes from, as written; one or more. */
  readonly sources: readonly string[]
  readonly status: RequirementStatus
  /** The facts that are stated, understood or not. */
  readonly written: readonly string[]
  /** What “done” means. */
  readonly needs: readonly Need[]
  /** Why it was refused or retired, or the rest of its text: plain, white space folded. */
  readonly text: string
  /** The heading. */
  readonly span: Span
}

export type RequirementKind = 'functional' | 'interop' | 'performance' | 'security' | 'feasibility'

/** `planned` is accepted and not answered yet. */
export type RequirementStatus = 'proposed' | 'planned' | 'accepted' | 'retired' | 'refused'

/** Evidence that a requirement wants: a clause, or passing tests of a language, perhaps on one line of its versions. */
export type Need =
  | {readonly kind: 'clause'; readonly span: Span}
  /** `version` is a prefix: `3` is met when every 3.x that was found passes and at least one ran. */
  | {readonly kind: 'test'; readonly language: string; readonly version?: string; readonly span: Span}

/** A stretch of the working group's process. */
export interface Phase {
  readonly name: Name
  /** As written: `2026-11-30`; empty while unknown. */
  readonly opens: string
  readonly closes: string
  /** The revision that was frozen at its end; empty while it is open. */
  readonly frozen: string
  /** Why it was closed before its date; empty where it was not. */
  readonly closedEarly: string
}
