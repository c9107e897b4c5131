import {relative, resolve} from 'node:path'
import {watch, type FSWatcher} from 'chokidar'

/** How long a burst of changes may last before it is answered; editors write a file in two or three steps. */
const burst = 10

/** chokidar passes over a change within 50 ms of another of that file, and a removal within 100; twice as long is on the safe side. */
const deafness = 200

/** Call back after changes below folders of a real disk; the result stops it. */
export async function watchFolders(
  root: string,
  folders: readonly string[],
  changed: (paths: readonly string[]) => void
): Promise<() => Promise<void>> {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let settling: NodeJS.Timeout | undefined
  let watcher = await start({usePolling: false})

  return async () => {
    clearTimeout(timer)
    clearTimeout(settling)
    await watcher.close()
  }

  async function start({usePolling}: {readonly usePolling: boolean}): Promise<FSWatcher> {
    const started = watch('.', {
      cwd: root,
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      ignored: (path) => !isWanted(relative(root, resolve(root, path)).replaceAll('\\', '/'), folders),
      usePolling
    })
    started.on('all', (_event, path) => note(path))
    const ready = new Promise<boolean>((resolve) => {
      started.once('ready', () => resolve(true))
      started.once('error', () => resolve(false))
    })
    // The system gives each user so many watches; looking again and again needs none.
    started.once('error', () => !usePolling && void started.close().then(poll))
    started.on('error', () => undefined)
    await ready
    return started
  }

  async function poll(): Promise<void> {
    watcher = await start({usePolling: true})
    changed([])
  }

  function note(path: string): void {
    waiting.add(path.replaceAll('\\', '/'))
    clearTimeout(timer)
    clearTimeout(settling)
    settling = setTimeout(() => changed([]), deafness)
    timer = setTimeout(() => {
      const paths = [...waiting]
      waiting.clear()
      changed(paths)
    }, burst)
  }
}

/** Below one of the folders, or on the way to it: a folder that goes and comes again is found by the one above. */
function isWanted(path: string, folders: readonly string[]): boolean {
  if (path === '') return true
  return folders.some(
    (folder) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`)
  )
}
