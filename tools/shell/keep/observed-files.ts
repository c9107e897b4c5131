import type {Plan} from '../../core/model/plan.ts'
import type {Entry, Files} from '../host/host.ts'

/** What the disk was found to hold, and what was put there: plain JSON. */
export interface Observations {
  /** Of each file that was read or written a hash; null where there is none. */
  readonly contents: Readonly<Record<string, string | null>>
  readonly kinds: Readonly<Record<string, string | null>>
  /** Of each folder that was listed a hash of what is below it. */
  readonly lists: Readonly<Record<string, string>>
}

type Hash = (content: string | Uint8Array) => string

/**
 * A disk that remembers what it was asked, so that later one can tell whether it would answer the same.
 *
 * What is written through it counts as it was written; what others change meanwhile makes it forget everything.
 */
export class ObservedFiles {
  readonly files: Files
  readonly #disk: Files
  readonly #hash: Hash
  readonly #contents = new Map<string, string | null>()
  readonly #kinds = new Map<string, string | null>()
  readonly #lists = new Map<string, Map<string, Entry['kind']>>()
  #isSteady = true

  constructor(disk: Files, hash: Hash) {
    this.#disk = disk
    this.#hash = hash
    this.files = {
      ...disk,
      read: (path) => this.#read(path),
      kind: (path) => this.#kind(path),
      list: (folder) => this.#list(folder),
      apply: (plan) => this.#apply(plan)
    }
  }

  /** What there is to compare with; absent where the disk was not steady. */
  observations(): Observations | undefined {
    if (!this.#isSteady) return undefined
    const lists = Array.from(
      this.#lists,
      ([folder, entries]) => [folder, this.#hash(textOf(entries))] as const
    )
    return {
      contents: Object.fromEntries(this.#contents),
      kinds: Object.fromEntries(this.#kinds),
      lists: Object.fromEntries(lists)
    }
  }

  #read(path: string): Uint8Array | undefined {
    const bytes = this.#disk.read(path)
    this.#note(this.#contents, path, bytes ? this.#hash(bytes) : null)
    return bytes
  }

  #kind(path: string): ReturnType<Files['kind']> {
    const kind = this.#disk.kind(path)
    this.#note(this.#kinds, path, kind ?? null)
    return kind
  }

  #list(folder: string): readonly Entry[] {
    const entries = this.#disk.list(folder)
    const listed = kindsOf(entries)
    const known = this.#lists.get(folder)
    if (known && textOf(known) !== textOf(listed)) this.#isSteady = false
    this.#lists.set(folder, listed)
    return entries
  }

  #note(known: Map<string, string | null>, path: string, found: string | null): void {
    if (known.has(path) && known.get(path) !== found) this.#isSteady = false
    known.set(path, found)
  }

  #apply(plan: Plan): void {
    this.#disk.apply(plan)

    for (const change of plan.changes) {
      const {path} = change
      const isThere = change.kind !== 'delete'
      this.#contents.set(path, isThere ? this.#hash(change.content) : null)

      for (const at of [path, ...foldersOn(path)])
        if (this.#kinds.has(at)) this.#kinds.set(at, this.#disk.kind(at) ?? null)

      if (this.#lists.has(path)) this.#lists.set(path, kindsOf(this.#disk.list(path)))
      for (const folder of foldersOn(path)) {
        if (isThere) this.#lists.get(folder)?.set(path, 'file')
        else this.#lists.get(folder)?.delete(path)
      }
    }
  }
}

/** Whether a disk still holds what was found there. */
export function isStill({contents, kinds, lists}: Observations, disk: Files, hash: Hash): boolean {
  return (
    Object.entries(lists).every(([folder, known]) => hash(listText(disk, folder)) === known) &&
    Object.entries(kinds).every(([path, known]) => (disk.kind(path) ?? null) === known) &&
    Object.entries(contents).every(([path, known]) => {
      const bytes = disk.read(path)
      return (bytes ? hash(bytes) : null) === known
    })
  )
}

function listText(disk: Files, folder: string): string {
  return textOf(kindsOf(disk.list(folder)))
}

function kindsOf(entries: readonly Entry[]): Map<string, Entry['kind']> {
  return new Map(entries.map(({path, kind}) => [path, kind]))
}

function textOf(entries: ReadonlyMap<string, string>): string {
  return Array.from(entries, ([path, kind]) => `${kind} ${path}`)
    .toSorted()
    .join('\0')
}

/** Every folder that a path is below, the project's own too. */
function foldersOn(path: string): readonly string[] {
  const names = path.split('/')
  return names.map((_, count) => names.slice(0, count).join('/'))
}
