import {cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {disk, sha256} from '../../tools/shell/host/disk.ts'
import type {Host} from '../../tools/shell/host/host.ts'
import {emitCode} from '../../tools/shell/publish/packages/emit-code.ts'
import {makePackages} from '../../tools/shell/publish/packages/make-packages.ts'
import {Session} from '../../tools/shell/session/session.ts'

/** The packages of our own standard, made as `spec build` makes them, in a folder of their own. */
export interface OwnPackages {
  readonly folder: string
  /** A path in it, by the end of its name. */
  readonly find: (end: string) => string
  readonly remove: () => void
}

/** What a package is made of, here; not what was generated. */
const parts = ['pep', 'requirements', 'reference', 'spec.config.ts', 'README.md', 'LICENSE']

export async function ownPackages(): Promise<OwnPackages> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'packages-'))
  for (const part of parts)
    cpSync(join(import.meta.dirname, '../..', part), join(root, part), {recursive: true})
  const session = await Session.open(hostAt(root))
  const emission = await emitCode(session, {signal: new AbortController().signal})
  const {value, diagnostics} = makePackages(session, {emission})
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({message}) => message).join('\n'))

  const folder = join(root, 'dist/packages')
  mkdirSync(folder, {recursive: true})
  for (const {path, bytes} of value) writeFileSync(join(root, path), bytes)
  return {
    folder,
    find: (end) =>
      join(root, value.find(({path}) => path.endsWith(end))?.path ?? `no package ends in ${end}`),
    remove: () => rmSync(root, {recursive: true, force: true, maxRetries: 3})
  }
}

function hostAt(root: string): Host {
  const quiet = (): undefined => undefined
  return {
    root,
    files: disk(root),
    terminal: {print: quiet, inform: quiet, colour: false, live: false, columns: 80},
    environment: process.env,
    hash: sha256
  }
}
