/** A line of the table of goals: some work, and how to find out what it costs. */
export interface Row {
  /** What `--only` takes. */
  readonly name: string
  readonly measure: () => Promise<readonly Figure[]>
}

/** What one piece of work costs, measured several times. */
export interface Figure {
  readonly work: string
  readonly unit: 'µs' | 'ms' | 'kB' | 'MB' | '×'
  readonly samples: readonly number[]
  /** At most; absent for what is only told. */
  readonly goal?: number
  readonly peers: readonly Peer[]
}

/** What another tool needs for the same or the nearest work. */
export interface Peer {
  readonly name: string
  readonly figure: string
  /** Whether it was run on the same files in turns with ours, or is quoted. */
  readonly source: 'here' | 'quoted'
}
