import {programs} from '../../../core/graph/programs.ts'
import type {Asset} from '../../../core/model/artifact.ts'
import type {CodeArtifact} from '../../../core/model/code.ts'
import type {Diagnostic} from '../../../core/model/diagnostic.ts'
import type {Emission} from '../../../core/model/emission.ts'
import {lineStartsOf} from '../../../core/model/line-starts.ts'
import type {Outcome} from '../../../core/model/outcome.ts'
import {npmPackage} from '../../../core/pack/npm/npm-package.ts'
import {pythonPackage} from '../../../core/pack/python/python-package.ts'
import type {Session} from '../../session/session.ts'
import {packageTargets} from '../../toolchain/typescript/packages.ts'
import {readDocuments, readOthers} from './read-documents.ts'

/** Where packages are left. */
const folder = 'dist/packages'

/** Every package of a standard, of the JavaScript that was made of its code; with `judge` only what is wrong with them. */
export function makePackages(session: Session, means: Means): Outcome<readonly Asset[]> {
  const made = [...npmPackages(session, means), pythonPackages(session, means)]
  const archives = made.flatMap(({value}) => value)
  return {
    value: archives.map((asset) => ({...asset, path: `${folder}/${asset.path}`})),
    diagnostics: [...made.flatMap(({diagnostics}) => diagnostics), ...collisions(archives)]
  }
}

/** Names that differ, as `@a/b` and `a-b`, may make one file. */
function collisions(archives: readonly Asset[]): readonly Diagnostic[] {
  const paths = archives.map(({path}) => path)
  const twice = paths.filter((path, at) => paths.indexOf(path) !== at)
  return twice.map((path) => {
    const message = `Unexpected second package \`${path}\`, expected names that differ in the file that npm makes of them`
    return {code: 'package/bad-name', severity: 'error', message}
  })
}

export type Means = 'judge' | {readonly emission: Emission | undefined}

/** One for each name that the TypeScript is imported by. */
function npmPackages(session: Session, means: Means): readonly Outcome<readonly Asset[]>[] {
  const {host, project} = session
  const settings = project.languages['typescript']
  const emission = means === 'judge' ? undefined : means.emission
  const artifacts = publishedCode(session, 'typescript')
  const generated = new Set(artifacts.map(({path}) => path))

  return (settings ? packageTargets(settings) : []).map((target) => {
    const isBelow = `${target.folder}/`.startsWith(`${settings?.root ?? ''}/`)
    const place = {folder: target.folder, manifest: 'package.json'} as const
    const documents = isBelow ? readDocuments(host.files, place) : {}
    const selects = documents.manifest?.text.includes('"files"') ?? false
    return npmPackage({
      ...target,
      ...{facts: project, documents, artifacts},
      others: isBelow && selects ? readOthers(host.files, target.folder, generated) : [],
      textOf: (file) => session.textOf(file),
      ...(emission && {emission})
    })
  })
}

/** One for all names, as they lie below one `pyproject.toml`. */
function pythonPackages(session: Session, means: Means): Outcome<readonly Asset[]> {
  const {host, project} = session
  const settings = project.languages['python']
  if (!settings) return {value: [], diagnostics: []}
  const known = new Map<string, readonly number[]>()

  return pythonPackage({
    ...{settings, facts: project, linesOf},
    ...(means !== 'judge' && {hash: host.hash}),
    documents: readDocuments(host.files, {folder: settings.root, manifest: 'pyproject.toml'}),
    artifacts: publishedCode(session, 'python')
  })

  function linesOf(file: string): readonly number[] {
    const lines = known.get(file) ?? lineStartsOf(session.textOf(file) ?? '')
    known.set(file, lines)
    return lines
  }
}

function publishedCode({store}: Session, language: string): readonly CodeArtifact[] {
  const program = store.ask(programs).find((one) => one.language === language)
  return program?.artifacts.filter(({role}) => role === 'reference') ?? []
}
