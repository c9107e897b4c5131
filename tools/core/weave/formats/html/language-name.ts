const names: ReadonlyMap<string, string> = new Map([
  ['typescript', 'TypeScript'],
  ['python', 'Python'],
  ['json', 'JSON']
])

/** What a language is called in running text. */
export function languageName(language: string): string {
  return names.get(language) ?? language
}
