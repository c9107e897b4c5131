import {dirname} from 'node:path'

/** A folder and every folder above it, from the inner one. */
export function ancestorsOf(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...ancestorsOf(above)]
}
