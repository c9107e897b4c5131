import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/** Lay files out in a folder of their own while something is done with it. */
export async function onDisk<Result>(
  files: ReadonlyMap<string, string>,
  use: (folder: string) => Promise<Result>
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))

  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), text)
    }
    return await use(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
