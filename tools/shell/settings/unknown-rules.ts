import {closestOf} from '../../core/model/closest.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Project} from '../../core/model/project.ts'
import {isSilenceable} from '../../core/model/silenceable.ts'
import type {Source} from '../../core/model/source.ts'
import {explainedCodes} from '../explanations.ts'
import {placeOf} from './place-of.ts'

/** Settings of rules that would change nothing. */
export function unknownRules({rules}: Project, {file, text}: Source): readonly Diagnostic[] {
  const codes = Object.keys(rules)
  if (codes.length === 0) return []
  const known = explainedCodes().filter(isSilenceable)

  return codes
    .filter((code) => !known.includes(code))
    .map((code) => ({
      code: 'settings/unknown-rule',
      severity: 'error',
      message: `Unexpected rule \`${code.replaceAll('`', "'")}\`, expected ${expectedInsteadOf(code, known)}`,
      span: placeOf(['rules', code], file, text)
    }))
}

function expectedInsteadOf(code: string, known: readonly string[]): string {
  const nearest = closestOf(code, known)
  if (nearest !== undefined) return `\`${nearest}\``
  return explainedCodes().includes(code)
    ? 'one about the text or a report: what this says cannot be set aside'
    : 'a code that `spec explain` knows'
}
