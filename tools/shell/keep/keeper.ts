import type {Host, Stat} from '../host/host.ts'
import {WriteFailure} from '../host/host.ts'
import {jsonOf, valueOf} from './json.ts'
import {toolIdentity} from './tool-identity.ts'

/** Where values are kept; a person may delete it at any time. */
const folder = 'dist/cache'

/** Of one value: what is larger is made anew. */
const largest = 64 * 1024 * 1024

/** Of one name: a branch or two, and what was undone. */
const most = 4

const seal = `${folder}/README.md`

const notice = `# Kept results

What compilers, checkers and tests found, so that \`spec build\` does not ask them again where nothing has changed. Delete
this folder at any time. Its files are of use in this folder of this machine alone: a copy of them is not believed.
`

/** What a value is found again by. */
export interface Keeping {
  /** What kind of value, such as `vitest run`. */
  readonly name: string
  /** Everything that the value depends on, but the tool itself: plain JSON. */
  readonly key: unknown
}

/**
 * Values that outlive the process, on the disk of a project.
 *
 * What is damaged, too large, written by another version of the tool or brought here from elsewhere does not exist: each
 * file has a hash of its text, and each key what only this folder of this machine has. Nothing here ever fails a command.
 */
export class Keeper {
  readonly #host: Host
  readonly #isFresh: boolean
  #isLost = false

  /** A fresh one forgets what was kept before, and keeps what comes. */
  constructor(host: Host, {isFresh = false}: {readonly isFresh?: boolean} = {}) {
    this.#host = host
    this.#isFresh = isFresh
  }

  /** Whether anything of that name is kept, out of date as it may be. */
  knows(name: string): boolean {
    return !this.#isFresh && this.#filesOf(name).length > 0
  }

  /** The value; absent where none is kept. */
  get(keeping: Keeping): unknown {
    const sealed = this.#host.files.stat(seal)
    if (!sealed || this.#isFresh) return undefined
    const hash = this.#hashOf(keeping, sealed)
    const path = pathOf(keeping.name, hash)
    const size = this.#host.files.stat(path)?.size ?? Infinity
    const text = size <= largest ? new TextDecoder().decode(this.#host.files.read(path)) : ''
    const end = text.indexOf('\n')
    return text.slice(0, end) === this.#host.hash(`${hash}${text.slice(end)}`)
      ? valueOf(text.slice(end))
      : undefined
  }

  /** Keep a value, in place of older ones of that name. */
  set(keeping: Keeping, value: unknown): void {
    if (this.#isLost) return
    const body = `\n${jsonOf(value)}\n`
    if (body.length > largest) return

    try {
      if (!this.#host.files.stat(seal)) this.#write(seal, notice)
      const sealed = this.#host.files.stat(seal)
      if (!sealed) return
      const hash = this.#hashOf(keeping, sealed)
      const path = pathOf(keeping.name, hash)
      this.#write(path, `${this.#host.hash(`${hash}${body}`)}${body}`)
      this.#forget(this.#filesOf(keeping.name).filter((one) => one !== path))
    } catch (error) {
      if (!(error instanceof WriteFailure)) throw error
      this.#isLost = true
      this.#host.terminal.inform(
        `Nothing is kept for the next time: \`${error.path}\` cannot be written: ${error.message}\n`
      )
    }
  }

  #hashOf({name, key}: Keeping, {identity}: Stat): string {
    return this.#host.hash(jsonOf([toolIdentity(), this.#host.root, identity, name, key]))
  }

  #filesOf(name: string): readonly string[] {
    return this.#host.files.list(`${folder}/${slugOf(name)}`).map(({path}) => path)
  }

  /** All but the newest of some older values. */
  #forget(paths: readonly string[]): void {
    const {files} = this.#host
    const ages = paths.map((path) => ({path, modified: files.stat(path)?.modified ?? 0}))
    const gone = ages.toSorted((left, right) => right.modified - left.modified).slice(most - 1)
    if (gone.length === 0) return
    files.apply({changes: gone.map(({path}) => ({kind: 'delete', path})), unchanged: 0})
  }

  #write(path: string, content: string): void {
    this.#host.files.apply({changes: [{kind: 'update', path, content, executable: false}], unchanged: 0})
  }
}

function pathOf(name: string, hash: string): string {
  return `${folder}/${slugOf(name)}/${hash.slice(0, 32)}.json`
}

function slugOf(name: string): string {
  return name.replace(/[^\w]+/gu, '-')
}
