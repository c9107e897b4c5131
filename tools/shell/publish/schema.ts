import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Publisher} from './publisher.ts'

const name = 'spec.schema.json'

const own = fileURLToPath(new URL(`../../../schemas/${name}`, import.meta.url))

/** What `spec.json` looks like, beside it, so that whoever reads the one finds the other. */
export const schema: Publisher = {
  name: 'schema',
  publish() {
    const path = `dist/site/${name}`
    return Promise.resolve({files: [{path, bytes: new Uint8Array(readFileSync(own))}], diagnostics: []})
  }
}
