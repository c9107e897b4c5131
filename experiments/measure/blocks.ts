import {readdirSync, readFileSync} from 'node:fs'

/** The lines of each named block of TypeScript in the texts of the experiments; blocks of one name are joined. */
export function blocks(): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>()

  for (const file of texts()) {
    let name: string | undefined

    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const opening = /^```ts .*?#([a-z0-9-]+)/u.exec(line)?.[1]
      if (name === undefined && opening !== undefined) {
        name = opening
        if (!named.has(name)) named.set(name, [])
      } else if (line === '```') name = undefined
      else if (name !== undefined) named.get(name)?.push(line)
    }
  }

  return named
}

const folder = new URL('..', import.meta.url)

/** The texts of the experiments, in their order. */
export function texts(): readonly URL[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-/u.test(name))
    .toSorted()
    .flatMap((name) => {
      const inner = new URL(`${name}/`, folder)
      return readdirSync(inner)
        .toSorted()
        .map((file) => new URL(file, inner))
    })
}
