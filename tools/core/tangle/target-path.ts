import {utf8LengthOf} from '../model/utf8-length.ts'

/** Longest name that ext4, APFS and NTFS all take. */
const longestName = 255

/** Half of what macOS takes, the least of all; the rest is left to the folder that the project lies in. */
const longestPath = 500

/** Names that Windows keeps for devices, whatever their extension. */
const devices = new Set(
  ['con prn aux nul'.split(' '), Array.from({length: 10}, (_, port) => [`com${port}`, `lpt${port}`])].flat(2)
)

/** Whether a path stays below the folder that it starts in, on every system. */
export function isContained(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\\') || path.includes('\0')) return false
  if (/^[a-z]:/iu.test(path)) return false
  return !path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')
}

/** Whether every system can have a file of this path, and git can hold it. */
export function isPortable(path: string): boolean {
  if (path.length > longestPath) return false
  return path.split('/').every((segment) => {
    if (/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/u.test(segment) || /[. ]$/u.test(segment) || segment.startsWith(' '))
      return false
    const stem = segment.split('.', 1)[0] ?? ''
    return (
      utf8LengthOf(segment) <= longestName &&
      !devices.has(stem.trimEnd().toLowerCase()) &&
      segment.toLowerCase() !== '.git'
    )
  })
}

/** The form in which paths are compared: equal ones are one file on a system that ignores case or composes letters. */
export function pathKeyOf(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}
