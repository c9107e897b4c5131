/** A language that reference code may be written in. */
export interface Language {
  /** The canonical name, such as `typescript`. */
  readonly id: string
  /** What the first word of an info string may be, the canonical name aside. */
  readonly aliases: readonly string[]
  /** What starts a comment that ends with the line, such as `//`. */
  readonly comment: string
  /** Without its dot. */
  readonly extension: string
}

/** Those the tool can tangle, check and run. */
export const languages: readonly Language[] = [
  {id: 'typescript', aliases: ['ts'], comment: '//', extension: 'ts'},
  {id: 'python', aliases: ['py'], comment: '#', extension: 'py'},
  {id: 'json', aliases: [], comment: '//', extension: 'json'}
]

export function languageOf(word: string): Language | undefined {
  return languages.find(({id, aliases}) => id === word || aliases.includes(word))
}
