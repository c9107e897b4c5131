import {ContractError} from './errors.ts'

export interface Rest {
  readonly rest: string
  readonly segments: readonly string[]
}

/** Give what is left of a path behind its mount. */
export function splitMount(mount: string, path: string): Rest {
  if (
    mount !== '' &&
    (mount.endsWith('/') || !`${path}/`.startsWith(`${mount}/`))
  ) {
    throw new ContractError(
      'request.mount.border',
      `whole segments of ${path} as mount`,
      JSON.stringify(mount)
    )
  }
  const rest = path.slice(mount.length)
  return {
    rest,
    segments:
      rest === '' ? [] : rest.replace(/^\//, '').split('/').map(decode)
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return '\ufffd'
  }
}
