/** What the process is told. */
export interface Job {
  readonly pages: readonly JobPage[]
  /** Selectors of what no search finds. */
  readonly passedOver: readonly string[]
}

export interface JobPage {
  /** From the root of the site. */
  readonly path: string
  readonly html: string
}

/** What it answers, a line each. */
export type Answer =
  | {readonly kind: 'file'; readonly path: string; readonly base64: string}
  | {readonly kind: 'done'}
  | {readonly kind: 'absent'; readonly reason: string}
  | {readonly kind: 'failed'; readonly reason: string}
