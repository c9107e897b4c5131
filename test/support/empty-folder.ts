import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** An empty folder for several tests; whoever made it removes it. */
export function emptyFolder(): {readonly folder: string; readonly remove: () => void} {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'test-'))
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true, maxRetries: 3})}
}
