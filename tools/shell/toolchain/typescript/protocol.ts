/** What the compiler hands to its worker: how the virtual disk differs from the one of the request before. */
export interface Request {
  readonly id: number
  /** Absolute paths; a text of `undefined` is a file that is gone. */
  readonly changes: ReadonlyMap<string, string | undefined>
  /** Look for errors, or say what the names in these files are, by absolute path. */
  readonly task: 'check' | {readonly hovers: readonly string[]}
}

/** Where everything is; the same for the life of a worker. */
export interface Setup {
  /** Absolute; everything below it is virtual. */
  readonly root: string
  /** Absolute, below `root`. */
  readonly config: string
}

export type Message =
  /** The compiler's process, told before the first answer so that it can be ended while the worker waits for it. */
  | {readonly kind: 'started'; readonly pid: number}
  | {readonly kind: 'checked'; readonly id: number; readonly errors: readonly CompilerError[]}
  | {readonly kind: 'described'; readonly id: number; readonly hovers: CompilerHovers}
  | {readonly kind: 'failed'; readonly id: number; readonly reason: string}
  | {readonly kind: 'absent'; readonly reason: string}

export interface CompilerError {
  /** Absolute; absent for what is wrong with the program as a whole. */
  readonly file?: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
  readonly code: number
  readonly message: string
}

export interface CompilerHovers {
  /** Each once. */
  readonly texts: readonly string[]
  readonly files: readonly {
    /** Absolute. */
    readonly file: string
    readonly hovers: readonly CompilerHover[]
  }[]
}

/** UTF-16 offsets of a name, and which of the texts tells of it. */
export interface CompilerHover {
  readonly start: number
  readonly end: number
  readonly text: number
}
