import type {Diagnostic} from '../model/diagnostic.ts'
import type {Root} from '../model/markdown.ts'
import type {Source} from '../model/source.ts'
import type {Name} from '../model/span.ts'
import type {Lines} from './lines.ts'
import type {Visit} from './syntax/visits.ts'

/** What every reader of a document is given: its text, its tree, and somebody to tell. */
export interface Reading extends Source {
  readonly tree: Root
  /** Every node, a parent before its children. */
  readonly visits: readonly Visit[]
  readonly lines: Lines
  /** Fenced code with a closing fence. */
  readonly closed: ReadonlySet<number>
  readonly report: (diagnostic: Diagnostic) => void
}

export function nameAt({file, text}: Source, start: number, end: number): Name {
  return {name: text.slice(start, end), span: {file, start, end}}
}
