import {createHash, randomUUID} from 'node:crypto'
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {dirname, join} from 'node:path'
import {compareText} from '../../core/model/compare-text.ts'
import type {Change, Plan} from '../../core/model/plan.ts'
import {type Entry, type Files, type Stat, WriteFailure} from './host.ts'
import {reasonOf} from './reason-of.ts'

/** The files below a folder of a real disk. */
export function disk(root: string): Files {
  return {
    list: (folder) => list(root, folder),
    kind: (path) => kindOf(root, path),
    read: (path) => read(root, path),
    stat: (path) => statOf(root, path),
    apply: (plan) => apply(root, plan),
    // One command watches; the others start without what that needs.
    watch: async (folders, changed) => {
      const {watchFolders} = await import('./watch-folders.ts')
      return watchFolders(root, folders, changed)
    }
  }
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function list(root: string, folder: string): readonly Entry[] {
  const link = linkOn(root, folder)
  if (link !== undefined) return [{path: link, kind: 'link'}]
  if (folder !== '' && kindOf(root, folder) !== 'folder') return []
  const entries: Entry[] = []
  const waiting = [folder]

  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const inside = absentUnless(() => readdirSync(join(root, at), {withFileTypes: true}))
    if (!inside) entries.push({path: at, kind: 'closed'})

    for (const entry of inside ?? []) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else entries.push({path, kind: entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other'})
    }
  }

  return entries.sort((left, right) => compareText(left.path, right.path))
}

/** A pipe would be waited for. */
function read(root: string, path: string): Uint8Array | undefined {
  return absentUnless(() => {
    const file = join(root, path)
    return statSync(file).isFile() ? readFileSync(file) : undefined
  })
}

/** Who writes a file may set its other times, but never that of its last change. */
function statOf(root: string, path: string): Stat | undefined {
  const status = absentUnless(() => lstatSync(join(root, path), {bigint: true}))
  if (!status?.isFile()) return undefined
  const {dev, ino, ctimeNs, size, mtimeMs} = status
  return {size: Number(size), modified: Number(mtimeMs), identity: `${dev}:${ino}:${ctimeNs}`}
}

function kindOf(root: string, path: string): ReturnType<Files['kind']> {
  const status = absentUnless(() => lstatSync(join(root, path)))
  if (!status) return undefined
  if (status.isSymbolicLink()) return 'link'
  if (status.isDirectory()) return 'folder'
  return status.isFile() ? 'file' : 'other'
}

/** Everything is written beside its place first and put there at the end, so that a full disk changes nothing. */
function apply(root: string, {changes}: Plan): void {
  const staged: {readonly from: string; readonly change: Change}[] = []

  try {
    for (const change of changes) {
      refuseObstacles(root, change.path)
      if (change.kind !== 'delete') staged.push({from: stage(root, change), change})
    }

    for (const {from, change} of staged) attempt(change.path, () => renameSync(from, join(root, change.path)))
  } catch (error) {
    for (const {from} of staged) rmSync(from, {force: true})
    throw error
  }

  for (const {kind, path} of changes) {
    if (kind === 'delete') attempt(path, () => remove(root, path))
  }
}

function stage(root: string, change: Exclude<Change, {kind: 'delete'}>): string {
  const path = join(root, change.path)
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)

  attempt(change.path, () => {
    mkdirSync(dirname(path), {recursive: true})

    try {
      const file = openSync(temporary, 'wx')

      try {
        writeFileSync(file, change.content)
        const mode = change.executable ? 0o755 : modeOf(path)
        if (mode !== undefined) chmodSync(temporary, mode)
      } finally {
        closeSync(file)
      }
    } catch (error) {
      rmSync(temporary, {force: true})
      throw error
    }
  })

  return temporary
}

/** Who may read what is replaced may read what replaces it. */
function modeOf(path: string): number | undefined {
  const mode = absentUnless(() => statSync(path))?.mode
  return mode === undefined ? undefined : mode & 0o777
}

/** A file and the folders that it leaves empty. */
function remove(root: string, path: string): void {
  rmSync(join(root, path), {force: true})

  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if ((absentUnless(() => readdirSync(join(root, folder))) ?? ['']).length > 0) return
    rmdirSync(join(root, folder))
  }
}

/** The first link on the way to a path, if there is one. */
function linkOn(root: string, path: string): string | undefined {
  const names = path.split('/')
  return names
    .map((_, index) => names.slice(0, index + 1).join('/'))
    .find((at) => at !== '' && kindOf(root, at) === 'link')
}

function refuseObstacles(root: string, path: string): void {
  const link = linkOn(root, path)
  if (link !== undefined)
    throw new WriteFailure(path, `Unexpected link at \`${link}\`, expected a file or folder of the project`)

  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    const kind = kindOf(root, at)
    if (kind !== undefined && kind !== 'folder')
      throw new WriteFailure(path, `Unexpected file at \`${at}\`, expected a folder`)
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new WriteFailure(path, reasonOf(error), {cause: error})
  }
}

function absentUnless<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined
    throw error
  }
}

const absent: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'ELOOP',
  'ENAMETOOLONG'
])
