import type {LanguageSettings, Project} from '../../core/model/project.ts'
import {settingsSchema} from './schema.ts'

/** The project that settings of the right shape describe. */
export function projectOf(settings: ReturnType<typeof settingsSchema.parse>): Project {
  const {title, version, license, sources, reference, languages, pep, site, reports, rules} = settings
  return {
    title,
    sources,
    reference,
    rules,
    ...(version !== undefined && {version}),
    ...(license !== undefined && {license}),
    ...(pep && {pep}),
    site: site.edit === undefined ? {} : {edit: site.edit},
    reports: reports.map(({language, map, ...report}) => ({
      ...report,
      ...(language !== undefined && {language}),
      ...(map !== undefined && {map})
    })),
    languages: {
      typescript: languageOf(languages.typescript, `${reference}/typescript`),
      python: languageOf(
        {...languages.python, versions: languages.python?.versions ?? ['3.9+']},
        `${reference}/python`
      ),
      json: languageOf(languages.json, `${reference}/vectors`)
    }
  }
}

/** A project whose author has said nothing. */
export const defaultProject: Project = projectOf(settingsSchema.parse({}))

function languageOf(
  settings: Partial<LanguageSettings> | {root?: string | undefined} = {},
  root: string
): LanguageSettings {
  return {packages: {}, versions: [], schemas: {}, ...settings, root: settings.root ?? root}
}
