/** What one run of all stages costs. */
export interface StageReport {
  /** Milliseconds by stage, as far as they can be told apart from what else the machine did. */
  readonly stages: Readonly<Record<string, number>>
  /** Memory in MiB that everything the stages made takes, the program included. */
  readonly held: number
  /** The most that the process ever had, in MiB. */
  readonly peak: number
}

/** The stage that is none: a loop which shows what memory beyond the processor's caches costs by itself. */
export const control = 'a plain loop over all code'
