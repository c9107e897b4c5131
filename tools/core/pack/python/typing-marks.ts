import type {Entry} from '../archive/entry.ts'
import type {Metadata} from './metadata.ts'

/** The file by which a checker knows that the types in a package are meant; it stands in the outermost folder (PEP 561). */
export const typingMark = 'py.typed'

/** A mark for each package among the files, where the classifiers say that there are types. */
export function typingMarks({classifiers}: Metadata, files: readonly Entry[]): readonly Entry[] {
  if (!classifiers.includes('Typing :: Typed')) return []
  const packages = new Set(files.flatMap(({path}) => (path.includes('/') ? path.split('/', 1) : [])))
  return Array.from(packages, (name) => ({path: `${name}/${typingMark}`, content: ''})).filter((mark) =>
    files.every(({path}) => path !== mark.path)
  )
}
