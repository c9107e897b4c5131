import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {siteArtifacts} from '../../tools/core/graph/site.ts'
import {siteAssets} from '../../tools/core/graph/site-assets.ts'
import {themeInput} from '../../tools/core/graph/inputs.ts'
import {render} from '../../tools/core/model/artifact.ts'
import {disk, sha256} from '../../tools/shell/host/disk.ts'
import {publishAll} from '../../tools/shell/publish/all.ts'
import {Session} from '../../tools/shell/session/session.ts'
import {readTheme} from '../../tools/shell/theme.ts'
import {runProcess} from '../../tools/shell/toolchain/process.ts'
import {command} from './command.ts'

export interface BuiltSite {
  readonly folder: string
  readonly remove: () => void
}

/** The site of a standard as `spec build` leaves it, tests run and all. */
export async function builtSite(files: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const root = newFolder()
  for (const [path, text] of Object.entries(files)) write(join(root, path), text)
  const {ending, output, errors} = await runProcess({
    file: process.execPath,
    arguments: [command, 'build'],
    directory: root,
    environment: {...definedEnvironment(), NO_COLOR: '1'},
    limits: {milliseconds: 120_000, bytes: 10_000_000}
  })
  if (ending.kind !== 'exited' || (ending.code !== 0 && ending.code !== 1)) {
    removeFolder(root)
    throw new Error(`The small standard was not built: ${output}${errors}`)
  }

  return {folder: join(root, 'dist/site'), remove: () => removeFolder(root)}
}

/** The site of our own standard, for which no test is run. */
export async function ownSite(): Promise<BuiltSite> {
  const nobody = () => undefined
  const terminal = {print: nobody, inform: nobody, colour: false, live: false, columns: 100}
  const root = process.cwd()
  const session = await Session.open({root, files: disk(root), terminal, environment: {}, hash: sha256})
  session.store.set(themeInput, readTheme())

  const folder = newFolder()
  const {files} = await publishAll(session, {signal: new AbortController().signal})
  for (const file of [...session.store.ask(siteArtifacts), ...session.store.ask(siteAssets), ...files]) {
    if (!file.path.startsWith('dist/site/')) continue
    write(join(folder, file.path.slice('dist/site/'.length)), 'bytes' in file ? file.bytes : render(file))
  }

  return {folder, remove: () => removeFolder(folder)}
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
}

function newFolder(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'site-'))
}

function removeFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true, maxRetries: 3})
}

function definedEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(?:VITEST|NODE_ENV|NODE_OPTIONS)/u.test(entry[0])
    )
  )
}
