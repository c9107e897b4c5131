import {ContractError} from './errors.ts'

export interface Rest {
  readonly rest: string
  readonly segments: readonly string[]
}

/** Give what is left of a path behind its mount. */
export function splitMount(mount: string, path: string): Rest {
  if (mount !== '' && !`${path}/`.startsWith(`${mount}/`)) {
    throw new ContractError(
      'request.mount.border',
      `whole segments of ${path} as mount`,
      JSON.stringify(mount)
    )
  }
  const rest = path.slice(mount.length)
  const parts = rest === '' ? [] : rest.replace(/^\//, '').split('/')
  return {rest, segments: Object.freeze(parts.map(decode))}
}

/** Give a mount with so many segments more, as they stand in `rest`. */
export function mountBelow(mount: string, rest: string, count: number): string {
  const parts = rest.split('/')
  const most = parts.length - 1
  if (!Number.isInteger(count) || count < 0 || count > most)
    throw new ContractError('request.mount.beyond', `from 0 to ${most} segments`, String(count))
  return mount + parts.slice(0, count + 1).join('/')
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return '\ufffd'
  }
}
