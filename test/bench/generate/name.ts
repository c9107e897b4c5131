const [consonants, vowels, lastVowels] = ['bdfgklmnprtvwzjh', 'aeiou', 'aiou']
const count = consonants.length ** 2 * vowels.length * lastVowels.length

/** A word of four letters for a chapter, another one for each of the first 5,120; neighbours do not look alike. */
export function nameOf(chapter: number): string {
  let left = (chapter * 2741) % count
  const letters = [consonants, vowels, consonants, lastVowels].map((alphabet) => {
    const letter = alphabet.charAt(left % alphabet.length)
    left = Math.floor(left / alphabet.length)
    return letter
  })
  return letters.join('')
}

/** The same as a type is called. */
export function typeOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
