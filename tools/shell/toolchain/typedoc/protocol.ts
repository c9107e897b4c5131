import type {ApiModule} from '../../../core/model/api.ts'

/** What the process is told. */
export interface Job {
  /** Absolute. */
  readonly work: string
  /** Options as in a `tsconfig.json`. */
  readonly options: object
  readonly modules: readonly JobModule[]
}

export interface JobModule {
  /** Below `work`. */
  readonly path: string
  readonly name: string
}

/** What it answers, as one line. */
export type Answer =
  | {readonly kind: 'read'; readonly modules: readonly ApiModule[]}
  | {readonly kind: 'absent'; readonly reason: string}
  | {readonly kind: 'failed'; readonly reason: string}
