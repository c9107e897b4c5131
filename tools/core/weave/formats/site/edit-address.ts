import {safeAddress} from '../../../model/safe-address.ts'

/** Where a source is edited: the settings' address with its file, and perhaps its line, in it. */
export function editAddress(edit: string | undefined, file: string, line?: number): string | undefined {
  if (edit === undefined) return undefined
  const path = file.split('/').map(encode).join('/')
  return safeAddress(edit.replaceAll('{file}', path) + (line === undefined ? '' : `#L${line}`))
}

/** Half a surrogate pair has no encoding. */
function encode(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
