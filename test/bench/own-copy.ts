import {cpSync, existsSync, mkdtempSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const repository = join(import.meta.dirname, '../..')
const parts = ['pep', 'requirements', 'experiments', 'reference', 'spec.config.ts', 'package.json', 'LICENSE']

/** A new folder with the sources of our own standard, and nothing that was made of them; packages that its tests use are only linked. */
export function ownCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-own-'))
  for (const part of parts.filter((path) => existsSync(join(repository, path))))
    cpSync(join(repository, part), join(folder, part), {recursive: true})
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
