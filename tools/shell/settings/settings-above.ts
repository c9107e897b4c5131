import type {Host} from '../host/host.ts'
import {settingsFiles} from './load.ts'

/** Settings in the nearest folder above the project's that has any, such as `../spec.config.json`. */
export function settingsAbove({root, files}: Pick<Host, 'root' | 'files'>): string | undefined {
  const depth = root.split(/[\\/]/u).filter(Boolean).length
  return Array.from({length: depth}, (_, level) => '../'.repeat(level + 1))
    .flatMap((folder) => settingsFiles.map((file) => `${folder}${file}`))
    .find((path) => files.kind(path) === 'file')
}
