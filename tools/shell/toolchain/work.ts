import {render, type Artifact} from '../../core/model/artifact.ts'
import type {Program} from '../../core/model/code.ts'
import type {Change} from '../../core/model/plan.ts'
import {sourceMapOf} from '../../core/model/source-map/source-map.ts'
import type {Context} from './toolchain.ts'
import {compilerOptions} from './typescript/options.ts'

/** So that a runner takes the code for what the checker took it for, whatever the folders above say. */
const settings = new Map([
  ['package.json', '{"type": "module"}\n'],
  ['tsconfig.json', `${JSON.stringify({compilerOptions})}\n`]
])

/**
 * Lay a program out below the work folder, for tools that need a disk.
 *
 * Files that are as they should be are left alone, and those that an earlier call for the language wrote, and no one
 * wants any more, are removed. TypeScript comes with source maps, so that a stack trace leads to the text.
 */
export function writeWork(
  program: Program,
  {host, work}: Pick<Context, 'host' | 'work'>,
  textOf: (file: string) => string | undefined
): void {
  const {files} = host
  const record = `${work}/${program.language}.files`
  const wanted = new Map(
    program.artifacts.flatMap((artifact) => textsOf(artifact, program.language, {work, textOf}))
  )
  for (const [name, text] of program.language === 'typescript' ? settings : [])
    wanted.set(`${work}/${name}`, text)
  const paths = [...wanted.keys()].toSorted()
  const known = linesOf(read(record)).filter((path) => isBelow(path, work))
  const gone = known.filter((path) => !wanted.has(path) && files.read(path) !== undefined)
  const executable = new Set(
    program.artifacts.filter((one) => one.executable).map(({path}) => `${work}/${path}`)
  )

  // The record goes first: what it names and is not there costs nothing, what it does not name would stay for ever.
  wanted.set(
    record,
    paths
      .concat(gone)
      .map((path) => `${path}\n`)
      .join('')
  )
  const order = [record, ...paths]
  const writes = order.flatMap((path): readonly Change[] => {
    const content = wanted.get(path) ?? ''
    const before = read(path)
    if (before === content) return []
    return [
      {kind: before === undefined ? 'create' : 'update', path, content, executable: executable.has(path)}
    ]
  })
  const changes = [...writes, ...gone.map((path): Change => ({kind: 'delete', path}))]
  if (changes.length > 0) files.apply({changes, unchanged: order.length - writes.length})

  function read(path: string): string | undefined {
    const bytes = files.read(path)
    return bytes && new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  }
}

interface Surroundings {
  readonly work: string
  readonly textOf: (file: string) => string | undefined
}

function textsOf(
  artifact: Artifact,
  language: string,
  {work, textOf}: Surroundings
): readonly (readonly [string, string])[] {
  const path = `${work}/${artifact.path}`
  const text = render(artifact)
  if (language !== 'typescript') return [[path, text]]
  const name = path.slice(path.lastIndexOf('/') + 1)
  const map = JSON.stringify(sourceMapOf(artifact, textOf, work))
  return [
    [path, `${text}${text.endsWith('\n') ? '' : '\n'}//# sourceMappingURL=${encodeURIComponent(name)}.map\n`],
    [`${path}.map`, `${map}\n`]
  ]
}

function linesOf(text = ''): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}

function isBelow(path: string, folder: string): boolean {
  return (
    path.startsWith(`${folder}/`) &&
    !path.split('/').some((name) => name === '..' || name === '.' || name === '')
  )
}
