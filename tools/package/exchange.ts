import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path/posix'

/** Where files of the repository wait while the package's stand in their place. */
const aside = '.packing'

/** What puts the repository's files back where packing came to no end: the package's manifest has no scripts. */
export const cure = 'node tools/package/postpack.ts'

/** Put the package's files in the place of the repository's, which are kept until `restore`. */
export function exchange(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const kept = join(root, aside, path)
    mkdirSync(dirname(kept), {recursive: true})
    if (existsSync(kept)) throw new Error(`Unexpected ${kept}, expected none: run \`${cure}\``)
    writeFileSync(kept, readFileSync(join(root, path)))
    writeFileSync(`${kept}.new`, text)
    renameSync(`${kept}.new`, join(root, path))
  }
}

/** Put the repository's files back in their place; none where nothing was exchanged. */
export function restore(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    const kept = join(root, aside, path)
    if (existsSync(kept)) renameSync(kept, join(root, path))
  }

  rmSync(join(root, aside), {recursive: true, force: true})
}
