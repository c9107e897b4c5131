import {languageName} from '../../core/weave/formats/html/language-name.ts'

/** Say whose tests the pages show as not run, and why; nothing where they show all results. */
export function unrunText(languages: readonly string[]): string {
  if (languages.length === 0) return ''
  const names = languages.map(languageName).join(' and ')
  return `The site shows tests in ${names} as not run: no build ran this code with these tools and this \`PATH\`; \`spec build\` does\n`
}
