import {dirname, join} from 'node:path/posix'
import {experimentRootOf} from '../../../core/model/experiment.ts'
import type {LanguageSettings} from '../../../core/model/project.ts'

/**
 * Where Python code is imported from, as paths from the project's root: the language's root, what holds each package, and
 * behind those the modules of experiments.
 *
 * Python names a package after its folder: one that is imported by another name than its folder's is not found.
 */
export function importPaths({root, packages}: LanguageSettings): readonly string[] {
  const holders = Object.values(packages).map((target) => dirname(join(root, target)))
  return Array.from(new Set([root, ...holders, experimentRootOf('python')]))
}
