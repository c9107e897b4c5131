import type {Dialect} from './dialect.ts'

/** Data: joined as it is, never run. */
export const json: Dialect = {gapBefore: () => 0}
