import {z} from 'zod'
import {parsed} from './json-report.ts'
import {nameOf, type Place, type Unreadable} from './reported-case.ts'
import {stringFinder} from './string-finder.ts'

/** Which cases of a suite that knows no clauses are about which; `*` in a name stands for any characters. */
export interface CaseMap {
  readonly entries: readonly Entry[]
  readonly clausesOf: (test: string) => readonly (Place & {readonly name: string})[]
  /** The entries that no case was asked for. */
  readonly unmatched: () => readonly Entry[]
}

export interface Entry extends Place {
  readonly pattern: string
  readonly clauses: readonly string[]
}

const shape = z.record(z.string().min(1), z.array(z.string()))

export function readCaseMap(text: string): CaseMap | Unreadable {
  const value = parsed(text)
  const map = 'problem' in value ? undefined : shape.safeParse(value.json)
  if (!map?.success) {
    const problem =
      'text that is no map, expected a JSON object with a list of clauses for each name of a case'
    return {problem, at: 'problem' in value ? value.at : 0}
  }

  const place = stringFinder(text)
  const entries = Object.entries(map.data).map(([pattern, clauses]) => ({
    pattern,
    clauses: clauses.map(nameOf),
    ...place(pattern)
  }))
  const exact = new Map(
    entries.filter(({pattern}) => !pattern.includes('*')).map((entry) => [entry.pattern, entry])
  )
  const open = entries
    .filter(({pattern}) => pattern.includes('*'))
    .map((entry) => ({entry, parts: entry.pattern.split('*')}))
  const matched = new Set<Entry>()

  return {
    entries,
    clausesOf(test) {
      const own = exact.get(test)
      const found = [
        ...(own ? [own] : []),
        ...open.filter(({parts}) => isMatch(test, parts)).map(({entry}) => entry)
      ]
      for (const entry of found) matched.add(entry)
      return found.flatMap(({clauses, start, end}) => clauses.map((name) => ({name, start, end})))
    },
    unmatched: () => entries.filter((entry) => !matched.has(entry))
  }
}

/** Whether the parts of a pattern stand in a name one after the other: each is taken where it first is, so time is linear. */
function isMatch(test: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const last = rest.pop() ?? ''
  if (!test.startsWith(first) || test.length < first.length + last.length || !test.endsWith(last))
    return false
  let at = first.length

  for (const part of rest) {
    const found = test.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }

  return at <= test.length - last.length
}
