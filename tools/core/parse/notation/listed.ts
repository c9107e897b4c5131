/** Words as a sentence names them: `` `a`, `b` or `c` ``. */
export function listed(words: readonly string[]): string {
  const names = words.map((word) => `\`${word}\``)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
