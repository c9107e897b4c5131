import {closestOf} from './closest.ts'

/**
 * How many different names are compared with every candidate, and how long they may be.
 *
 * Comparing is quadratic. An author who mistypes mistypes a few names; a thousand unknown ones are a missing file, for
 * which no name is near.
 */
const most = 100
const longest = 100

/** Find the candidate that was meant by a name; each name is looked for once. */
export function suggester(candidates: Iterable<string>): (name: string) => string | undefined {
  const known = [...candidates].filter(({length}) => length <= longest)
  const found = new Map<string, string | undefined>()

  return (name) => {
    if (!found.has(name) && found.size < most && name.length <= longest)
      found.set(name, closestOf(name, known))
    return found.get(name)
  }
}
