import type {Source} from '../model/source.ts'

/** What a standard says of all its packages. */
export interface Facts {
  /** What a package without a description of its own is described by. */
  readonly title: string
  readonly version?: string
  /** As SPDX has it. */
  readonly license?: string
}

/** The files that a person wrote for a package, as far as they are there. */
export interface Documents {
  /** `package.json` or `pyproject.toml`. */
  readonly manifest?: Source
  readonly readme?: Source
  readonly license?: Source
  /** The settings, for what only they say. */
  readonly settings?: Source
}
