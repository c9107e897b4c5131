import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Outcome} from '../../model/outcome.ts'
import type {LanguageSettings} from '../../model/project.ts'
import {contradictions} from '../agreed.ts'
import type {Documents, Facts} from '../facts.ts'
import {manifestProblem, shown} from '../manifest-problem.ts'
import {isDistributionName} from './distribution-name.ts'
import type {Metadata} from './metadata.ts'
import {projectTableOf, type ProjectTable} from './project-table.ts'
import {pythonVersionOf} from './python-version.ts'
import {requiresPythonOf} from './requires-python.ts'

export interface DistributionInput {
  readonly facts: Facts
  readonly settings: LanguageSettings
  readonly documents: Documents
}

/** A version of a release, as PEP 440 has it; without an epoch or what stands for a build of one's own. */
const released = /^\d{1,9}(?:\.\d{1,9}){0,5}(?:(?:a|b|rc)\d{1,9})?(?:\.post\d{1,9})?(?:\.dev\d{1,9})?$/u

/** What is said of the distribution: by the settings, by its manifest, or by nobody. Absent where it has no name or a problem. */
export function distributionOf({
  facts,
  settings,
  documents
}: DistributionInput): Outcome<Metadata | undefined> {
  const {manifest, readme} = documents
  const {value: table, diagnostics: unread} = projectTableOf(manifest)
  const names = Object.keys(settings.packages)
  if (names.length === 0) return {value: undefined, diagnostics: []}

  const name = table.name ?? (names.length === 1 ? (names[0] ?? '') : undefined)
  const version = versionOf(facts, table)
  const license = facts.license ?? table.license
  const requiresPython = table.requiresPython ?? requiresPythonOf(settings.versions)
  const diagnostics = [
    ...unread,
    ...contradictions({
      field: 'version',
      settings: facts.version,
      manifest: table.version === version ? undefined : table.version,
      source: manifest
    }),
    ...contradictions({
      field: 'license',
      settings: facts.license,
      manifest: table.license,
      source: manifest
    }),
    ...nameProblems(name, names, documents),
    ...versionProblems(version, documents)
  ]
  if (name === undefined || diagnostics.length > 0) return {value: undefined, diagnostics}

  const {authors, keywords, classifiers, dependencies, urls, scripts, extras} = table
  const value = {
    ...{name, version, summary: table.description ?? facts.title},
    ...{authors, keywords, classifiers, dependencies, urls, scripts, extras},
    ...(license !== undefined && {license}),
    ...(requiresPython !== undefined && {requiresPython}),
    ...(readme && {readme: readme.text})
  }
  return {value, diagnostics: []}
}

function versionOf({version}: Facts, table: ProjectTable): string {
  if (version !== undefined) return pythonVersionOf(version) ?? version
  return table.version ?? '0.0.0'
}

function nameProblems(
  name: string | undefined,
  names: readonly string[],
  {manifest, settings}: Documents
): readonly Diagnostic[] {
  if (name === undefined) {
    const message = `Unexpected absence of a name for the packages ${names.map(shown).join(', ')}, expected \`name\` in \`pyproject.toml\``
    return [manifestProblem('package/no-name', message, {manifest: settings, words: ['python', 'packages']})]
  }

  if (isDistributionName(name)) return []
  const message = `Unexpected name ${shown(name)} of a package, expected ASCII letters and digits with \`-\`, \`_\` or \`.\` between them`
  const place = names.includes(name)
    ? {manifest: settings, words: ['python', 'packages', name]}
    : {manifest, words: [name]}
  return [manifestProblem('package/bad-name', message, place)]
}

function versionProblems(version: string, {manifest}: Documents): readonly Diagnostic[] {
  if (released.test(version)) return []
  const message = `Unexpected version ${shown(version)}, expected one such as \`1.2.0\` or \`1.2.0rc1\``
  return [manifestProblem('package/bad-version', message, {manifest, words: ['version', version]})]
}
