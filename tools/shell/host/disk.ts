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
  writeFileSync
} from 'node:fs'
import {dirname, join} from 'node:path'
import {watch} from 'chokidar'
import type {Change, Plan} from '../../core/model/plan.ts'
import {type Entry, type Files, WriteFailure} from './host.ts'

/** How long a burst of changes may last before it is answered; editors write a file in two or three steps. */
const burst = 10

/** The files below a folder of a real disk. */
export function disk(root: string): Files {
  return {
    list: (folder) => list(root, folder),
    kind: (path) => kindOf(root, path),
    read: (path) => absentUnless(() => readFileSync(join(root, path))),
    apply: (plan) => apply(root, plan),
    watch: (folders, changed) => watchFolders(root, folders, changed)
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function list(root: string, folder: string): readonly Entry[] {
  const entries: Entry[] = []
  const waiting = [folder]

  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of absentUnless(() => readdirSync(join(root, at), {withFileTypes: true})) ?? []) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else entries.push({path, kind: entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other'})
    }
  }

  return entries.sort((left, right) => (left.path < right.path ? -1 : 1))
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
      refuseLinks(root, change.path)
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
        writeFileSync(file, change.text)
        if (change.executable) chmodSync(temporary, 0o755)
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

/** A file and the folders that it leaves empty. */
function remove(root: string, path: string): void {
  rmSync(join(root, path), {force: true})

  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if ((absentUnless(() => readdirSync(join(root, folder))) ?? ['']).length > 0) return
    rmdirSync(join(root, folder))
  }
}

function refuseLinks(root: string, path: string): void {
  for (let at = path; at !== '.'; at = dirname(at)) {
    const status = absentUnless(() => lstatSync(join(root, at)))
    if (status?.isSymbolicLink())
      throw new WriteFailure(path, `Unexpected link at \`${at}\`, expected a file or folder of the project`)
    if (status && at !== path && !status.isDirectory())
      throw new WriteFailure(path, `Unexpected file at \`${at}\`, expected a folder`)
  }
}

function watchFolders(
  root: string,
  folders: readonly string[],
  changed: (paths: readonly string[]) => void
): () => Promise<void> {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch([...folders], {cwd: root, ignoreInitial: true, followSymlinks: false})

  watcher.on('all', (_event, path) => {
    waiting.add(path.replaceAll('\\', '/'))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const paths = [...waiting]
      waiting.clear()
      changed(paths)
    }, burst)
  })

  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new WriteFailure(path, reasonOf(error), {cause: error})
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full'
  if (code === 'EFBIG') return 'The file is larger than this disk or this user may write'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'This user may not write here'
  if (code === 'EISDIR' || code === 'ENOTEMPTY') return 'A folder is in the way'
  return error instanceof Error ? error.message : String(error)
}

function absentUnless<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined
    throw error
  }
}

const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM'])
