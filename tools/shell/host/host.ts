import type {Plan} from '../../core/model/plan.ts'

/** What the tool needs of the world; all paths are relative to `root` and use `/`. */
export interface Host {
  /** The project's folder, absolute. */
  readonly root: string
  readonly files: Files
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The day in UTC, such as `2026-11-22`; absent where nothing may depend on it. */
  readonly today?: string
  /** SHA-256, hexadecimal. */
  readonly hash: (content: string | Uint8Array) => string
}

export interface Files {
  /** Everything below a folder, recursively, sorted by path; empty where there is no such folder. Links are not followed: where one is on the way to the folder, it alone is given. */
  readonly list: (folder: string) => readonly Entry[]
  /** What is at a path, links not followed; absent where nothing is. */
  readonly kind: (path: string) => 'file' | 'folder' | 'link' | 'other' | undefined
  /** Absent where there is no such file. */
  readonly read: (path: string) => Uint8Array | undefined
  /** Of a file, without reading it; absent where there is none, and for a link. */
  readonly stat: (path: string) => Stat | undefined
  /**
   * Carry out a plan: each file appears whole or not at all.
   *
   * Throws `WriteFailure` for what the disk refuses, having removed its own half-written files.
   */
  readonly apply: (plan: Plan) => void
  /**
   * Call back after each change below these folders from when it resolves on, bursts joined; the result stops it.
   *
   * No paths are given where something may have changed that went unnoticed.
   */
  readonly watch: (
    folders: readonly string[],
    changed: (paths: readonly string[]) => void
  ) => Promise<() => Promise<void>>
}

export interface Stat {
  /** In bytes. */
  readonly size: number
  /** When it was last written; the later, the greater. */
  readonly modified: number
  /** Shared by no other file of this machine, and lost by whatever is written, moved or copied to its place. */
  readonly identity: string
}

export interface Entry {
  readonly path: string
  /** `closed` is a folder that this user may not look into. */
  readonly kind: 'file' | 'link' | 'closed' | 'other'
}

/** A disk that is full, a folder that may not be written to, a path that leads out of the project through a link. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure'
  readonly path: string

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.path = path
  }
}

export interface Terminal {
  /** Results. */
  readonly print: (text: string) => void
  /** Progress and diagnostics about the command itself. */
  readonly inform: (text: string) => void
  /** Whether results go to a person's terminal, and so may have colour. */
  readonly colour: boolean
  /** Whether progress may be redrawn in place. */
  readonly live: boolean
  readonly columns: number
}
