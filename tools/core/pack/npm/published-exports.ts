import {codePathOf, isModule, typesPathOf} from '../../model/module-path.ts'
import {isObject, type Json, type JsonObject} from './json.ts'

/**
 * What a package offers, as it is after compiling: `"./index.ts"` becomes its JavaScript and its types.
 *
 * A folder that is open, `"./*": "./*"`, stays open to the names that the modules had, so that an example of the text
 * works as it stands.
 */
export function publishedExports(exports: Json): Json {
  if (!isObject(exports)) return published(exports)
  const written = new Set(Object.keys(exports))
  return Object.fromEntries(
    Object.entries(exports).flatMap(([key, target]) => {
      const entry = [key, published(target, key === 'types')] as const
      const isOpen = key.endsWith('/*') && typeof target === 'string' && target.endsWith('/*')
      return isOpen && !written.has(`${key}.ts`) ? [[`${key}.ts`, published(`${target}.ts`)], entry] : [entry]
    })
  )
}

/** What a package without exports of its own offers: its entry, where it has one, and every module. */
export function defaultExports(entry: string | undefined): JsonObject {
  return {...(entry !== undefined && {'.': `./${entry}`}), './*': './*'}
}

/** The paths that exports lead to, whatever the conditions; those with a wildcard stand for no one file. */
export function targetsIn(exports: Json): readonly string[] {
  if (typeof exports === 'string') return [exports]
  return typeof exports === 'object' && exports !== null ? Object.values(exports).flatMap(targetsIn) : []
}

function published(target: Json, isType = false): Json {
  if (typeof target === 'string') {
    if (!isModule(target)) return target
    return isType ? typesPathOf(target) : {types: typesPathOf(target), default: codePathOf(target)}
  }
  if (Array.isArray(target)) return (target as readonly Json[]).map((item) => published(item))
  if (!isObject(target)) return target
  return Object.fromEntries(
    Object.entries(target).map(([condition, value]) => [condition, published(value, condition === 'types')])
  )
}
