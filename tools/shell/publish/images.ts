import {siteImages} from '../../core/graph/site.ts'
import type {Publisher} from './publisher.ts'

/** The pictures beside the sources, copied as they are. */
export const images: Publisher = {
  name: 'images',
  publish({host, store}) {
    const files = store.ask(siteImages).flatMap(({file, path}) => {
      const bytes = host.files.read(file)
      return bytes ? [{path, bytes}] : []
    })
    return Promise.resolve({files, diagnostics: []})
  }
}
