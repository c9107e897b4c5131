import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path/posix'
import {fileURLToPath} from 'node:url'
import {render} from '../../../core/model/artifact.ts'
import type {Program} from '../../../core/model/code.ts'
import type {Project} from '../../../core/model/project.ts'
import {importTargets} from './packages.ts'
import {compilerOptions} from './options.ts'

export interface Place {
  /** The project's folder, absolute, with `/`. */
  readonly root: string
  /** The work folder, absolute, with `/`. */
  readonly work: string
}

/** The file that describes the program to the compiler. */
export function configPath({work}: Place): string {
  return `${work}/tsconfig.json`
}

/** Everything that the compiler is to find in the work folder, by absolute path. */
export function layOut(program: Program, project: Project, place: Place): ReadonlyMap<string, string> {
  const files = new Map(
    program.artifacts.map((artifact) => [`${place.work}/${artifact.path}`, render(artifact)])
  )
  const paths = [...files.keys()].filter((path) => /\.[cm]?ts$/.test(path))
  files.set(`${place.work}/package.json`, '{"type": "module"}\n')
  files.set(configPath(place), JSON.stringify(configOf(paths, project, place)))
  return files
}

function configOf(files: readonly string[], project: Project, place: Place): object {
  return {compilerOptions: optionsIn(project, place), files}
}

/** How the code of a project is compiled, with the names that its packages are imported by. */
export function optionsIn(project: Project, place: Place): object {
  const types = typesFrom(place.root)
  const aliases = new Map<string, readonly string[]>(types.paths)
  for (const {name, entry, folder} of importTargets(project)) {
    const below = join(place.work, folder)
    aliases.set(name, [join(place.work, entry)])
    aliases.set(`${name}/*`, [`${below}/*`, `${below}/*.ts`, `${below}/*/index.ts`])
  }
  return {...compilerOptions, ...types.options, paths: Object.fromEntries(aliases)}
}

/** The types of Node and of `expect`: the project's own, or else those that came with this tool. */
function typesFrom(root: string): {
  readonly options: object
  readonly paths: readonly (readonly [string, string[]])[]
} {
  const folders = [root, ownFolder()]
  const roots = folders.map((folder) => installed('@types/node', folder)).filter((path) => path !== undefined)
  const node = roots.slice(0, 1).map((path) => dirname(path))
  const vitest = installed('vitest', ownFolder())
  const needed = installed('vitest', root) === undefined && vitest !== undefined
  return {
    options: {types: node.length > 0 ? ['node'] : [], typeRoots: node},
    paths: needed ? [['vitest', [`${vitest}/dist/index.d.ts`]]] : []
  }
}

function installed(name: string, from: string): string | undefined {
  const folders = createRequire(`${from}/-`).resolve.paths(name) ?? []
  const path = folders
    .map((folder) => `${slashed(folder)}/${name}`)
    .find((path) => existsSync(`${path}/package.json`))
  return path
}

function ownFolder(): string {
  return slashed(dirname(fileURLToPath(import.meta.url)))
}

/** A path of this machine with `/`, as the compiler writes them. */
export function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
