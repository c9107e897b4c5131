import type {Code, Diagnostic, Severity} from './diagnostic.ts'
import type {Document} from './document.ts'
import type {Project} from './project.ts'
import type {Spec} from './spec.ts'

/** Something that must hold: of each document by itself, or of the whole spec. */
export type Rule = DocumentRule | SpecRule

interface Common {
  readonly code: Code
  readonly severity: Severity
}

/** Checked again only when that document has changed. */
export interface DocumentRule extends Common {
  readonly scope: 'document'
  readonly violations: (document: Document, project: Project) => Iterable<Violation>
}

export interface SpecRule extends Common {
  readonly scope: 'spec'
  /** `pictures` are the paths of those beside the sources. */
  readonly violations: (spec: Spec, project: Project, pictures: ReadonlySet<string>) => Iterable<Violation>
}

export type Violation = Omit<Diagnostic, 'code' | 'severity'>
