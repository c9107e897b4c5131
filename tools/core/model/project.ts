import type {Span} from './span.ts'

/** What the settings of a standard say, defaults filled in; made from `spec.config.ts` by the shell. */
export interface Project {
  readonly title: string
  /** Of the draft, and so of every package: `1.2.0` or `1.2.0-rc.1`; absent where each package has its own. */
  readonly version?: string
  /** Of every package, as SPDX has it; absent where each package has its own. */
  readonly license?: string
  /** The day of the run, as `2026-11-22`; absent where nothing may depend on it. */
  readonly today?: string
  /** Folders that are read, in reading order, such as `pep`, `requirements`, `experiments`. */
  readonly sources: readonly string[]
  /** Folder of generated reference code; each language has a folder in it unless it says otherwise. */
  readonly reference: string
  readonly languages: Readonly<Record<string, LanguageSettings>>
  /** The document as a PEP; absent for a standard that is none. */
  readonly pep?: PepSettings
  readonly site: SiteSettings
  /** Results of other implementations, in the order in which they are read. */
  readonly reports: readonly ReportSettings[]
  /** Rules whose severity is changed, each with its reason. */
  readonly rules: Readonly<Record<string, RuleSettings>>
}

export interface LanguageSettings {
  /** Where `file=` paths start, from the project's root. */
  readonly root: string
  /** Names that tests and examples may import the code by, each with the file or folder under `root` that it stands for. */
  readonly packages: Readonly<Record<string, string>>
  /** Versions that everything without `since` must work on, such as `2.7` and `3.6+`; empty where there is but one. */
  readonly versions: readonly string[]
  /** For blocks of kind `vector`: the file under `root`, a JSON Schema, that each must be valid against, by kind. */
  readonly schemas: Readonly<Record<string, string>>
}

export interface PepSettings {
  readonly number: number
  /** The folder whose documents are the PEP's text. */
  readonly text: string
  /** Folders below it that are literate too but no part of the PEP. */
  readonly annex: readonly string[]
}

export interface SiteSettings {
  /** Where a source is edited, an address with `{file}` in it; absent where nobody can. */
  readonly edit?: string
}

export interface ReportSettings {
  /** Whose results they are, such as `gunicorn 25`. */
  readonly implementation: string
  readonly language?: string
  /** A pattern for paths from the project's root. */
  readonly files: string
  /** A file that says which cases are about which clauses. */
  readonly map?: string
  /** Where the settings say so. */
  readonly span?: Span
}

export interface RuleSettings {
  readonly severity: 'error' | 'warning' | 'off'
  readonly reason: string
}
