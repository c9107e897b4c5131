import {closestOf} from '../model/closest.ts'
import {inOrder} from '../model/diagnostic-order.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Document, Suppression} from '../model/document.ts'
import type {Project} from '../model/project.ts'
import {isSilenceable} from '../model/silenceable.ts'
import {rules} from './rules.ts'
import {silencerOf} from './silencer.ts'

export interface Suppressed {
  readonly kept: readonly Diagnostic[]
  /** What a suppression or a setting silenced: counted and shown, never hidden. */
  readonly suppressed: readonly Diagnostic[]
}

/**
 * Apply the settings of rules, and the suppressions in the text, to the diagnostics of all stages.
 *
 * A suppression that silences nothing is a diagnostic itself, so hand in those of every stage that may be silenced.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  documents: readonly Document[],
  project: Project
): Suppressed {
  const kept: Diagnostic[] = []
  const suppressed: Diagnostic[] = []
  const used = new Set<Suppression>()
  const suppressions = documents.flatMap((document) => document.suppressions)
  const silencer = silencerOf(suppressions)

  for (const diagnostic of diagnostics) decide(diagnostic)
  for (const suppression of suppressions) if (!used.has(suppression)) decide(unused(suppression))

  return {kept: inOrder(kept), suppressed: inOrder(suppressed)}

  function decide(diagnostic: Diagnostic): void {
    const {code, span} = diagnostic
    const suppression = isSilenceable(code) && span ? silencer(code, span) : undefined
    const severity = severityOf(code, project)

    if (suppression) used.add(suppression)
    if (suppression || severity === 'off') suppressed.push(diagnostic)
    else kept.push(severity ? {...diagnostic, severity} : diagnostic)
  }
}

function severityOf(code: string, {rules: settings}: Project): 'error' | 'warning' | 'off' | undefined {
  return isSilenceable(code) && Object.hasOwn(settings, code) ? settings[code]?.severity : undefined
}

function unused({code, span}: Suppression): Diagnostic {
  return {
    code: 'check/unused-suppression',
    severity: 'warning',
    message: `Unexpected suppression of \`${code}\`, expected ${expectedInsteadOf(code)}`,
    span
  }
}

function expectedInsteadOf(code: string): string {
  const codes = rules.map((rule) => rule.code)
  const nearest = codes.some((known) => known === code) ? undefined : closestOf(code, codes)
  if (nearest) return `\`${nearest}\``
  return isSilenceable(code)
    ? 'none where nothing is silenced'
    : 'a code of this tool: others are mended in the code'
}
