import {dirname} from 'node:path/posix'
import type {FileSystem} from 'typescript7/unstable/fs'

/**
 * A disk on which everything below `root` is in memory, and the rest is as it is.
 *
 * What the real disk has below `root`, left by an earlier run, does not exist for the compiler.
 */
export class VirtualFiles {
  readonly #root: string
  readonly #texts = new Map<string, string>()
  #folders: ReadonlySet<string> | undefined

  constructor(root: string) {
    this.#root = root
  }

  has(path: string): boolean {
    return this.#texts.has(path)
  }

  /** Put a text in place, or take the file away. */
  set(path: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(path)
    else this.#texts.set(path, text)
    this.#folders = undefined
  }

  /** The view that the compiler is given: `undefined` means “look at the real disk”. */
  system(): FileSystem {
    return {
      readFile: (path) => (this.#owns(path) ? (this.#texts.get(path) ?? null) : undefined),
      fileExists: (path) => (this.#owns(path) ? this.#texts.has(path) : undefined),
      directoryExists: (path) => (this.#owns(path) ? this.#allFolders().has(path) : undefined)
    }
  }

  #owns(path: string): boolean {
    return path === this.#root || path.startsWith(`${this.#root}/`)
  }

  #allFolders(): ReadonlySet<string> {
    return (this.#folders ??= foldersOf(this.#texts.keys()))
  }
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder)
  }
  return folders
}
