import {render} from '../../../core/model/artifact.ts'
import type {Program} from '../../../core/model/code.ts'
import type {Compilation, Problem} from '../../../core/model/findings.ts'

/**
 * Say once what several interpreters say of one line of a program, and which they are.
 *
 * It is left with the newest of them, whose words and place are the best; compilations come oldest first.
 */
export function joinProblems(compilations: readonly Compilation[], program: Program): readonly Compilation[] {
  const keyOf = lineKeys(program)
  const sayers = new Map<string, Compilation[]>()

  for (const compilation of compilations) {
    for (const key of new Set(compilation.problems.map(keyOf))) {
      sayers.set(key, [...(sayers.get(key) ?? []), compilation])
    }
  }

  return compilations.map((compilation) => ({
    ...compilation,
    problems: compilation.problems.flatMap((problem) => {
      const same = sayers.get(keyOf(problem)) ?? []
      if (same.at(-1) !== compilation) return []
      return {...problem, message: `${problem.message} (${nameOf(same, compilations)})`}
    })
  }))
}

/** Versions differ about the column, and about the kind of error that it is. */
function lineKeys({artifacts}: Program): (problem: Problem) => string {
  const texts = new Map(artifacts.map((artifact) => [artifact.path, render(artifact)]))

  return ({path, start, severity}) => {
    const line = start === 0 ? 0 : (texts.get(path) ?? '').lastIndexOf('\n', start - 1) + 1
    return `${severity} ${line} ${path}`
  }
}

function nameOf(same: readonly Compilation[], all: readonly Compilation[]): string {
  if (same.length > 1 && same.length === all.length) return 'every CPython'
  return `CPython ${same.map(({tool}) => tool.replace('CPython ', '')).join(', ')}`
}
