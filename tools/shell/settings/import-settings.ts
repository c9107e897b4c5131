import {readFileSync} from 'node:fs'
import {registerHooks, type LoadHookSync} from 'node:module'
import {fileURLToPath} from 'node:url'

/**
 * Import a module of settings.
 *
 * What exports by keyword is a module, whatever the nearest `package.json` says: npm makes one without a type, of which
 * Node warns, or with `"type": "commonjs"`, with which it refuses.
 */
export async function importSettings(url: URL): Promise<{readonly default?: unknown}> {
  const hooks = registerHooks({load: loadAsModule})

  try {
    return (await import(url.href)) as {readonly default?: unknown}
  } finally {
    hooks.deregister()
  }
}

/** The file and those of the author's that it imports. */
const loadAsModule: LoadHookSync = (url, context, next) => {
  const [, ending] = /^file:(?!.*\/node_modules\/).*\.([jt])s(?:\?|$)/u.exec(url) ?? []
  if (ending === undefined || context.format?.startsWith('module')) return next(url, context)
  if (!hasModuleSyntax.test(readFileSync(fileURLToPath(url), 'utf8'))) return next(url, context)
  return next(url, {...context, format: ending === 't' ? 'module-typescript' : 'module'})
}

const hasModuleSyntax = /^[ \t]*(?:export|import)[ \t{*'"]/mu
