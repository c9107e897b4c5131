import {statSync} from 'node:fs'

/** A text that changes whenever a file of this machine does, or whatever a link leads to; the folder's own where it is one. */
export function stampOf(path: string): string {
  try {
    const {size, mtimeNs, ctimeNs} = statSync(path, {bigint: true})
    return `${path} ${size} ${mtimeNs} ${ctimeNs}`
  } catch {
    return `${path} absent`
  }
}
