import {stampOf} from '../../keep/stamp-of.ts'
import type {Interpreter} from './find-interpreters.ts'

/** What changes when an interpreter is replaced, or a package is installed into it or taken away. */
export function identityOf({executable, version, packages = []}: Interpreter): readonly string[] {
  return [version, stampOf(executable), ...packages.map(stampOf)]
}
