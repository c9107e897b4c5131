/** What there is to validate: texts, since a worker can do the reading too. */
export interface Request {
  readonly id: number
  /** Every JSON file that a schema may refer to, by path. */
  readonly files: ReadonlyMap<string, string>
  /** Each file of vectors with its schema, by path. */
  readonly pairs: readonly Pair[]
}

export interface Pair {
  readonly vectors: string
  readonly schema: string
}

export interface Answer {
  readonly id: number
  readonly faults: readonly Fault[]
}

/** Something wrong with one place of a file. */
export interface Fault {
  readonly kind: 'invalid' | 'bad-schema'
  readonly path: string
  /** Keys and indices that lead to the value. */
  readonly pointer: readonly string[]
  /** Whether the last key of the pointer is meant, and not its value. */
  readonly isKey: boolean
  readonly message: string
}
