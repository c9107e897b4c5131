import {compareText} from '../../core/model/compare-text.ts'
import type {Plan} from '../../core/model/plan.ts'
import {type Entry, type Files, WriteFailure} from './host.ts'

export interface MemoryOptions {
  /** How many bytes fit on it. */
  readonly capacity?: number
  /** Paths of symbolic links; they lead nowhere. */
  readonly links?: readonly string[]
  /** Paths of files that nobody may read. */
  readonly unreadable?: readonly string[]
}

/** A disk of a few files that nothing outlives. */
export function memory(
  contents: Readonly<Record<string, string | Uint8Array>>,
  {capacity = Infinity, links = [], unreadable = []}: MemoryOptions = {}
): Files & {readonly write: (path: string, text: string) => void} {
  const files = new Map(Object.entries(contents).map(([path, content]) => [path, bytesOf(content)]))
  const watchers = new Set<(paths: readonly string[]) => void>()
  /** Which of all writes was the last to a path. */
  const writes = new Map<string, number>()
  let count = 0

  return {
    list(folder) {
      const inside = (path: string) => folder === '' || path === folder || path.startsWith(`${folder}/`)
      const entries = [
        ...Array.from(files.keys(), (path): Entry => ({path, kind: 'file'})),
        ...links.map((path): Entry => ({path, kind: 'link'}))
      ]
      return entries
        .filter(({path}) => inside(path))
        .sort((left, right) => compareText(left.path, right.path))
    },

    kind(path) {
      if (links.includes(path)) return 'link'
      if (files.has(path)) return 'file'
      return [...files.keys(), ...links].some((other) => other.startsWith(`${path}/`)) ? 'folder' : undefined
    },

    read: (path) => (unreadable.includes(path) ? undefined : files.get(path)),

    stat(path) {
      const bytes = files.get(path)
      const written = writes.get(path) ?? 0
      return bytes && {size: bytes.byteLength, modified: written, identity: `${path} ${written}`}
    },

    apply(plan) {
      const next = new Map(files)

      for (const change of plan.changes) {
        const link = links.find((path) => change.path === path || change.path.startsWith(`${path}/`))
        if (link)
          throw new WriteFailure(
            change.path,
            `Unexpected link at \`${link}\`, expected a file or folder of the project`
          )
        if (change.kind === 'delete') next.delete(change.path)
        else next.set(change.path, bytesOf(change.content))
        if (sizeOf(next) > capacity) throw new WriteFailure(change.path, 'The disk is full')
      }

      files.clear()
      for (const [path, content] of next) files.set(path, content)
      for (const {path} of plan.changes) writes.set(path, ++count)
      notify(plan)
    },

    watch(_folders, changed) {
      watchers.add(changed)
      return Promise.resolve(() => {
        watchers.delete(changed)
        return Promise.resolve()
      })
    },

    write(path, text) {
      this.apply({changes: [{kind: 'update', path, content: text, executable: false}], unchanged: 0})
    }
  }

  function notify({changes}: Plan): void {
    for (const changed of watchers) changed(changes.map(({path}) => path))
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function sizeOf(files: ReadonlyMap<string, Uint8Array>): number {
  return Array.from(files.values()).reduce((total, {byteLength}) => total + byteLength, 0)
}
