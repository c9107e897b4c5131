import type {Code, Diagnostic} from '../model/diagnostic.ts'
import type {Source} from '../model/source.ts'

/** What is wrong with a package, at these words of its manifest, one behind the other; without a place where there is none. */
export function manifestProblem(
  code: Code,
  message: string,
  {manifest, words = []}: {readonly manifest?: Source | undefined; readonly words?: readonly string[]}
): Diagnostic {
  const problem = {code, severity: 'error' as const, message: message.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')}
  if (!manifest) return problem
  let [start, length] = [0, 0]

  for (const word of words) {
    const found = manifest.text.indexOf(word, start + length)
    if (found === -1) break
    ;[start, length] = [found, word.length]
  }

  return {...problem, span: {file: manifest.file, start, end: start + length}}
}

/** A name of an author's in a message. */
export function shown(name: string): string {
  return `\`${name.replaceAll('`', "'").slice(0, 100)}\``
}
