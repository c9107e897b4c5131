import {cpSync, existsSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {emptyFolder} from './empty-folder.ts'

/** A folder with these files and folders of the repository, to break things in; packages are only linked. */
export function copiedRepository(paths: readonly string[]): ReturnType<typeof emptyFolder> {
  const copy = emptyFolder()
  for (const path of paths.filter((one) => existsSync(one)))
    cpSync(path, join(copy.folder, path), {recursive: true})
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy.folder, 'node_modules'))
  return copy
}
