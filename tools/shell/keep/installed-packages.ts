import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {ancestorsOf} from './ancestors-of.ts'
import {stampOf} from './stamp-of.ts'

/** What npm, pnpm and Yarn rewrite whenever they install something. */
const records = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity']

/** The state of every `node_modules` that code in a folder may find packages in. */
export function installedPackages(folder: string): readonly string[] {
  return ancestorsOf(folder)
    .map((ancestor) => join(ancestor, 'node_modules'))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const kept = records.map((name) => join(path, name)).filter((record) => existsSync(record))
      return kept.length > 0 ? kept.map(stampOf) : [stampOf(path)]
    })
}
