import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'

/** An empty folder that ends with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true, maxRetries: 3}))
  return folder
}
