import type {Source} from '../../../core/model/source.ts'
import type {Entry} from '../../../core/pack/archive/entry.ts'
import type {Documents} from '../../../core/pack/facts.ts'
import type {Files} from '../../host/host.ts'
import {settingsFiles} from '../../settings/load.ts'

export interface Place {
  /** From the project's root. */
  readonly folder: string
  readonly manifest: 'package.json' | 'pyproject.toml'
}

/** The manifest of a package; its README and licence, or else those of the project. */
export function readDocuments(files: Files, {folder, manifest: name}: Place): Documents {
  const manifest = firstOf(files, [`${folder}/${name}`])
  const readme = firstOf(files, [`${folder}/README.md`, 'README.md'])
  const licenses = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING']
  const license = firstOf(files, [...licenses.map((one) => `${folder}/${one}`), ...licenses])
  const settings = firstOf(files, settingsFiles)
  return {
    ...(manifest && {manifest}),
    ...(readme && {readme}),
    ...(license && {license}),
    ...(settings && {settings})
  }
}

/** What else a person put into the folder of a package; nothing hidden, no code that is to be compiled, nothing installed. */
export function readOthers(files: Files, folder: string, generated: ReadonlySet<string>): readonly Entry[] {
  return files
    .list(folder)
    .filter(({kind, path}) => kind === 'file' && !generated.has(path))
    .map(({path}) => path.slice(folder.length + 1))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)|(?<!\.d)\.[cm]?ts$/u.test(path) && !packed.has(path))
    .flatMap((path) => {
      const content = files.read(`${folder}/${path}`)
      return content ? [{path, content}] : []
    })
}

/** What every package has anyway, under that name or another. */
const packed: ReadonlySet<string> = new Set([
  ...['package.json', 'package-lock.json', 'README.md'],
  ...['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING']
])

function firstOf(files: Files, paths: readonly string[]): Source | undefined {
  const file = paths.find((path) => files.kind(path) === 'file')
  const bytes = file === undefined ? undefined : files.read(file)
  return file !== undefined && bytes ? {file, text: new TextDecoder().decode(bytes)} : undefined
}
