import {cpython} from './cpython.ts'
import {pyright} from './pyright.ts'
import type {Toolchain} from './toolchain.ts'
import {typedoc} from './typedoc.ts'
import {typescript} from './typescript.ts'
import {vectors} from './vectors.ts'
import {vitest} from './vitest.ts'

/** Those that answer within the time of an edit, and without a disk. */
export function quickCheckers(): readonly Toolchain[] {
  return [typescript(), vectors()]
}

/** Everything that judges code without running it. */
export function checkers(): readonly Toolchain[] {
  return [...quickCheckers(), pyright(), cpython()]
}

/** Everything that judges code, everything that runs it, and what tells of it. */
export function allToolchains(): readonly Toolchain[] {
  return [...checkers(), vitest(), typedoc()]
}
