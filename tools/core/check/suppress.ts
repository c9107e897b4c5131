import {closestOf} from '../model/closest.ts'
import {inOrder} from '../model/diagnostic-order.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Document, Suppression} from '../model/document.ts'
import type {Project} from '../model/project.ts'
import {rules} from './rules.ts'

/** What is left of some diagnostics, and what was silenced: a person gave a reason for each of those, and they are counted. */
export interface Suppressed {
  readonly kept: readonly Diagnostic[]
  readonly suppressed: readonly Diagnostic[]
}

/** The stages whose diagnostics are about the text; what a foreign tool says of the code is mended in the code. */
const silenceable: ReadonlySet<string> = new Set([
  'parse',
  'link',
  'check',
  'tangle',
  'trace',
  'weave',
  'pep'
])

const unused = 'check/unused-suppression'

/**
 * Apply the settings of rules, and the suppressions in the text, to the diagnostics of all stages.
 *
 * A suppression that silences nothing is a diagnostic itself, so hand in those of every stage.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  documents: readonly Document[],
  project: Project
): Suppressed {
  const kept: Diagnostic[] = []
  const suppressed: Diagnostic[] = []
  const used = new Set<Suppression>()
  const suppressions = byFileAndCode(documents)

  for (const diagnostic of diagnostics) decide(diagnostic)
  for (const suppression of documents.flatMap((document) => document.suppressions)) {
    if (suppression.code !== unused && !used.has(suppression)) decide(diagnose(suppression))
  }
  for (const suppression of documents.flatMap((document) => document.suppressions)) {
    if (suppression.code === unused && !used.has(suppression)) decide(diagnose(suppression))
  }

  return {kept: inOrder(kept), suppressed: inOrder(suppressed)}

  function decide(diagnostic: Diagnostic): void {
    const {code, span} = diagnostic
    const candidates = isSilenceable(code) && span ? (suppressions.get(`${span.file}\n${code}`) ?? []) : []
    const over = span
      ? candidates.filter(
          ({scope}) => scope.start <= span.start && span.start < Math.max(scope.end, scope.start + 1)
        )
      : []
    const setting = settingOf(code, project)

    for (const suppression of over) used.add(suppression)
    if (over.length > 0 || setting === 'off') suppressed.push(diagnostic)
    else kept.push(setting ? {...diagnostic, severity: setting} : diagnostic)
  }
}

function settingOf(code: string, {rules: settings}: Project): 'error' | 'warning' | 'off' | undefined {
  return isSilenceable(code) && Object.hasOwn(settings, code) ? settings[code]?.severity : undefined
}

function isSilenceable(code: string): boolean {
  return silenceable.has(code.slice(0, code.indexOf('/')))
}

function byFileAndCode(documents: readonly Document[]): ReadonlyMap<string, readonly Suppression[]> {
  const suppressions = new Map<string, Suppression[]>()

  for (const suppression of documents.flatMap((document) => document.suppressions)) {
    const key = `${suppression.span.file}\n${suppression.code}`
    const known = suppressions.get(key)
    if (known) known.push(suppression)
    else suppressions.set(key, [suppression])
  }

  return suppressions
}

function diagnose({code, span}: Suppression): Diagnostic {
  const codes = rules.map((rule) => rule.code)
  const nearest = codes.some((known) => known === code) ? undefined : closestOf(code, codes)
  const expected = nearest
    ? `\`${nearest}\``
    : isSilenceable(code)
      ? 'none where nothing is silenced'
      : 'the code of a rule'
  return {
    code: unused,
    severity: 'warning',
    message: `Unexpected suppression of \`${code}\`, expected ${expected}`,
    span
  }
}
