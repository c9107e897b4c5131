/**
 * What foreign tools found, in positions of the generated text that they saw.
 *
 * Each is keyed by a hash of that text: a finding for another text is ignored.
 */
export interface Findings {
  readonly compilations: readonly Compilation[]
  readonly runs: readonly Run[]
  readonly missing: readonly Missing[]
}

/** One checker over one program. */
export interface Compilation {
  /** Such as `typescript`, `pyright`, `CPython 2.7.18`. */
  readonly tool: string
  readonly language: string
  readonly program: string
  readonly problems: readonly Problem[]
  /** What kept the check from finishing, or is wrong with the program as a whole. */
  readonly trouble?: string
}

/** One error in a generated file. */
export interface Problem {
  readonly path: string
  /** UTF-16 offsets into the generated text. */
  readonly start: number
  readonly end: number
  /** Such as `typescript/TS2322` or `python/reportArgumentType`. */
  readonly code: `${string}/${string}`
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** All tests of a language on one runtime. */
export interface Run {
  readonly language: string
  readonly runtime: Runtime
  readonly program: string
  readonly results: readonly TestResult[]
  /** What kept the run from finishing: a limit that was reached, a process that died. */
  readonly trouble?: string
}

export interface Runtime {
  /** Such as `Node` or `CPython`. */
  readonly name: string
  readonly version: string
}

export interface TestResult {
  /** A `TestCase.id`. */
  readonly test: string
  readonly outcome: 'passed' | 'failed' | 'not run'
  /** Why it was not run, or how it failed. */
  readonly reason?: string
  /** Where it failed, in generated text, innermost last, as far as it is ours. */
  readonly trace?: readonly Place[]
  /** What an example printed. */
  readonly output?: string
  /** It came to its end, and printed something else than it promises. */
  readonly isMisprint?: true
}

export interface Place {
  readonly path: string
  readonly start: number
}

/** A configured tool or runtime that this machine has not. */
export interface Missing {
  /** Such as `CPython 3.4` or `pyright`. */
  readonly name: string
  readonly language: string
  /** For a runtime, the configured range that nothing was found for. */
  readonly version?: string
  /** It is there but does not work: it hangs, dies or answers nonsense. */
  readonly unusable?: boolean
  /** How to get it, or to mend it. */
  readonly hint: string
}
