import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path/posix'

/** A module that the tool starts by its path, on a thread or in a process of its own, is named with both endings. */
const started = /'(?<path>\.\/[\w/-]+)\.ts' : '\k<path>\.js'/gu

/** Every file below a folder of sources that is loaded by its path: the command, and what the tool starts itself. */
export function entriesOf(folder: string): Readonly<Record<string, string>> {
  const modules = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
  const paths = modules.flatMap((path) =>
    Array.from(readFileSync(join(folder, path), 'utf8').matchAll(started), ({groups}) =>
      join(dirname(path), groups!['path']!)
    )
  )
  return {
    'bin/spec': join(folder, 'bin/spec.js'),
    ...Object.fromEntries(paths.map((path) => [path, join(folder, `${path}.ts`)]))
  }
}
