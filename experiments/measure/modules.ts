import {readFileSync} from 'node:fs'
import {texts} from './blocks.ts'

/** The lines of each module of TypeScript in the texts of the experiments, by its file. */
export function modules(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()

  for (const text of texts()) {
    let file: string | undefined

    for (const line of readFileSync(text, 'utf8').split('\n')) {
      const opening = /^```ts file=([a-z0-9-]+\.ts)/u.exec(line)?.[1]
      if (file === undefined && opening !== undefined) {
        file = opening
        if (!found.has(file)) found.set(file, [])
      } else if (line === '```') file = undefined
      else if (file !== undefined) found.get(file)?.push(line)
    }
  }

  return found
}
