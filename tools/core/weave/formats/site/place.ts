import {addressable, relativePath} from './relative-path.ts'

/** Somewhere on the site. */
export interface Place {
  /** From the root of the site. */
  readonly page: string
  readonly anchor?: string
}

/** The address of a place as a page gives it. */
export function hrefOf(from: string, {page, anchor}: Place): string {
  const fragment = anchor === undefined ? '' : `#${addressable(anchor)}`
  return page === from && fragment !== '' ? fragment : `${relativePath(from, page)}${fragment}`
}
