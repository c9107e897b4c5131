/** What the process that runs vitest is told, on its standard input. */
export interface Job {
  readonly cases: readonly JobCase[]
  /** The work folder, absolute. */
  readonly work: string
  readonly packages: readonly {readonly name: string; readonly entry: string; readonly folder: string}[]
  /** Milliseconds that one case may take. */
  readonly limit: number
  /** A file that each case writes its place in the list to before it begins: who fell silent is read from it. */
  readonly journal: string
}

export interface JobCase {
  readonly kind: 'test' | 'example' | 'vector'
  /** The module, absolute. */
  readonly path: string
  /** JSON. */
  readonly vector?: string
}

/** What it tells, a line of JSON each, on file descriptor 3. */
export type Event =
  | {readonly kind: 'ready'}
  | ({readonly kind: 'result'} & CaseResult)
  /** An error that no case caught. */
  | {readonly kind: 'stray'; readonly reason: string}
  | {readonly kind: 'done'}

export interface CaseResult {
  /** The place in the list of cases. */
  readonly index: number
  readonly outcome: 'passed' | 'failed' | 'not run'
  readonly reason?: string
  /** Innermost last. */
  readonly frames: readonly Frame[]
  /** What an example printed. */
  readonly output?: string
}

/** A place in a module, absolute; counted from 1. */
export interface Frame {
  readonly path: string
  readonly line: number
  readonly column: number
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly cases: readonly JobCase[]
    readonly journal: string
  }
  interface TaskMeta {
    output?: string
  }
}
