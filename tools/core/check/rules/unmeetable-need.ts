import type {Need} from '../../model/requirement.ts'
import type {DocumentRule} from '../../model/rule.ts'

/** Languages of data, in which nothing runs. */
const data: ReadonlySet<string> = new Set(['json'])

/** A need for tests that no configured runtime could run keeps its requirement open for ever. */
export const unmeetableNeed: DocumentRule = {
  code: 'check/unmeetable-need',
  severity: 'error',
  scope: 'document',
  *violations({requirements}, {languages}) {
    for (const need of requirements.flatMap(({needs}) => needs)) {
      if (need.kind !== 'test') continue
      const {language, version, span} = need
      const settings = Object.hasOwn(languages, language) ? languages[language] : undefined

      if (!settings || data.has(language)) {
        yield {
          message: `Unexpected need for tests in \`${language}\`, expected a language that the settings can run`,
          span
        }
      } else if (!isConfigured(need, settings.versions)) {
        const configured = settings.versions.map((range) => `\`${range}\``).join(', ')
        yield {
          message: `Unexpected need for \`${language}\` ${version}, expected a version within ${configured}`,
          span
        }
      }
    }
  }
}

/** Whether some version of a range may begin like the need's: `2.7` stands for every 2.7.x, `3.6+` for it and all later ones. */
function isConfigured({version}: Extract<Need, {kind: 'test'}>, ranges: readonly string[]): boolean {
  if (version === undefined || ranges.length === 0) return true
  const [major = 0, minor] = version.split('.').map(Number)

  return ranges.some((range) => {
    const isOpen = range.endsWith('+')
    const [leastMajor = 0, leastMinor] = (isOpen ? range.slice(0, -1) : range).split('.').map(Number)
    if (major !== leastMajor) return isOpen && major > leastMajor
    if (minor === undefined || leastMinor === undefined) return true
    return isOpen ? minor >= leastMinor : minor === leastMinor
  })
}
