import type {Diagnostic} from '../model/diagnostic.ts'
import type {Source} from '../model/source.ts'
import {fix, type Fixed} from './fix.ts'

/** One fix rarely uncovers another; as many rounds as ESLint allows end what two rules would undo for each other. */
const mostRounds = 10

/** Fix a file until nothing is left that is safe to fix; `diagnose` is asked again after each round. */
export function fixAll(source: Source, diagnose: (source: Source) => readonly Diagnostic[]): Fixed {
  const applied: Diagnostic[] = []
  let text = source.text

  for (let round = 0; round < mostRounds; round++) {
    const current = {file: source.file, text}
    const fixed = fix(current, diagnose(current))
    if (fixed.text === text) break
    text = fixed.text
    applied.push(...fixed.applied)
  }

  return {text, applied}
}
