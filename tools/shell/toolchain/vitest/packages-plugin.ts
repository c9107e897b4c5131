import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Plugin} from 'vitest/config'
import type {Job} from './protocol.ts'

/** Let modules of the work folder import the reference code by its names, and `vitest` where the project has none. */
export function packagesPlugin({work, packages}: Pick<Job, 'work' | 'packages'>): Plugin {
  return {
    name: 'specloom',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'vitest') return {id: fileURLToPath(import.meta.resolve('vitest')), external: true}
      for (const {name, entry, folder} of packages) {
        if (source === name) return existsSync(entry) ? entry : undefined
        if (source.startsWith(`${name}/`)) return moduleAt(`${folder}/${source.slice(name.length + 1)}`)
      }
      return undefined
    },
    /** Without its source map: traces are in positions of the generated text, and others lead them to the sources. */
    load(id) {
      const [path] = id.split('?')
      if (!path?.startsWith(`${work}/`) || !/\.[cm]?ts$/.test(path) || !existsSync(path)) return undefined
      return {
        code: readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=[^\n]*\n?$/, '\n'),
        map: null
      }
    }
  }
}

function moduleAt(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}/index.ts`].find(
    (candidate) => /\.[cm]?ts$/.test(candidate) && existsSync(candidate)
  )
}
