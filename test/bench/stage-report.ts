/** What one run of all stages costs. */
export interface StageReport {
  /** Milliseconds by stage. */
  readonly stages: Readonly<Record<string, number>>
  /** Memory in MiB that everything the stages made takes, the program included. */
  readonly held: number
  /** The most that the process ever had, in MiB. */
  readonly peak: number
}
