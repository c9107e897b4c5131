import {join, relative} from 'node:path/posix'
import type {Plugin} from 'rolldown'

const mark = 'specloom-own:/'

/**
 * Lets a bundled module find what lies beside it as if it still stood where it was written.
 *
 * The bundle mirrors the folder of the sources, so that the module `shell/a.ts` is taken to stand at `shell/a.js`,
 * whichever file its code is in.
 */
export function ownPlace(folder: string): Plugin {
  return {
    name: 'own-place',
    transform(code, id) {
      const path = relative(folder, id.replaceAll('\\', '/'))
      if (path.startsWith('..') || !path.endsWith('.ts') || !code.includes('import.meta.url'))
        return undefined
      const place = `new URL('${mark}${path.replace(/ts$/u, 'js')}', import.meta.url).href`
      return {code: code.replaceAll('import.meta.url', place)}
    },
    renderChunk(code, {fileName}) {
      return code.replaceAll(mark, `${relative(join(fileName, '..'), '') || '.'}/`)
    }
  }
}
