import {createJavaScriptRegexEngine} from '@shikijs/engine-javascript'

/**
 * Shiki's engine for the expressions of grammars, which looks for none of them twice in the same stretch of a line.
 *
 * The rules of a grammar share most of their expressions, and each rule has a scanner of its own, which remembers where
 * each of its expressions matched last. Here all scanners remember that together: a third less time where all is compiled.
 */
export function grammarEngine(): ReturnType<typeof createJavaScriptRegexEngine> {
  const engine = createJavaScriptRegexEngine({forgiving: true})
  const shared = new Map<RegExp, unknown>()

  return {
    createString: engine.createString,
    createScanner(patterns) {
      const scanner = engine.createScanner(patterns)
      const {regexps = [], lastSearches = []} = scanner as Remembering
      regexps.forEach((expression, at) => {
        // There is none where a match depends on where the search began.
        if (!expression || !lastSearches[at]) return
        if (!shared.has(expression)) shared.set(expression, lastSearches[at])
        lastSearches[at] = shared.get(expression)
      })
      return scanner
    }
  }
}

/** What scanners are made of, as far as they tell nobody: one that is made otherwise is left as it is. */
interface Remembering {
  readonly regexps?: readonly (RegExp | null)[]
  readonly lastSearches?: unknown[]
}
