import {dirname, join} from 'node:path/posix'
import {experimentRootOf} from '../../../core/model/experiment.ts'
import type {LanguageSettings, Project} from '../../../core/model/project.ts'

/** What an import that starts with a package's name stands for, as paths from the project's root. */
export interface PackageTarget {
  readonly name: string
  /** The module behind the bare name. */
  readonly entry: string
  /** The folder behind `name/…`. */
  readonly folder: string
}

/** What TypeScript tests and examples may import: the reference code by its names, the modules of experiments as `experiments/…`. */
export function importTargets({languages: {typescript}}: Project): readonly PackageTarget[] {
  const packages = typescript ? packageTargets(typescript) : []
  const experiments = targetOf('experiments', experimentRootOf('typescript'))
  return packages.some(({name}) => name === experiments.name) ? packages : [...packages, experiments]
}

/** The names that TypeScript tests and examples may import the reference code by, the longest first. */
export function packageTargets({root, packages}: LanguageSettings): readonly PackageTarget[] {
  return Object.entries(packages)
    .map(([name, target]) => targetOf(name, join(root, target)))
    .toSorted((a, b) => b.name.length - a.name.length)
}

function targetOf(name: string, path: string): PackageTarget {
  return /\.[cm]?ts$/.test(path)
    ? {name, entry: path, folder: dirname(path)}
    : {name, entry: join(path, 'index.ts'), folder: path}
}
