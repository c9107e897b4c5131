import {distance} from 'fastest-levenshtein'

/** The candidate that a person most likely meant, if any is near: at most a third of the letters differ. */
export function closestOf(name: string, candidates: Iterable<string>): string | undefined {
  let [closest, least] = [undefined as string | undefined, Math.max(1, Math.floor(name.length / 3)) + 1]
  const folded = name.toLowerCase()

  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const steps = distance(folded, candidate.toLowerCase())
    if (steps < least) [closest, least] = [candidate, steps]
  }

  return closest
}
