import type {Name, Span} from './span.ts'

/** A question of the design phase: a design that was tried, or a text about all of them. */
export interface Experiment {
  /** The folder or the file right below `experiments/`, such as `experiments/0002-exchange`. */
  readonly id: string
  readonly question: string
  readonly status: ExperimentStatus
  /** The requirements that it claims to meet; a text that frames the question or decides it has none, and is no design. */
  readonly claims: readonly Name[]
  /** The front matter that says so, from its first entry to its last. */
  readonly span: Span
}

/** `chosen` and `rejected` is a design, `answered` is a text. */
export type ExperimentStatus = 'open' | 'chosen' | 'rejected' | 'answered'

/** What a test shows of requirements, as its author wrote it: the test passes exactly when that is so. */
export interface Verdict {
  readonly requirements: readonly Name[]
  readonly score: Score
  /** The first of the attributes that say so. */
  readonly span: Span
}

export type Score = 'met' | 'partly' | 'not' | 'cannot'

export const scores: readonly Score[] = ['met', 'partly', 'not', 'cannot']

const folder = 'experiments/'

/** Where the modules of experiments lie in the work folder. */
export function experimentRootOf(language: string): string {
  return `${folder}${language}`
}

/** The experiment that a file is part of; absent for a file anywhere else. */
export function experimentIdOf(file: string): string | undefined {
  if (!file.startsWith(folder)) return undefined
  const end = file.indexOf('/', folder.length)
  return end === -1 ? file.replace(/\.md$/u, '') : file.slice(0, end)
}
