import {distance} from 'fastest-levenshtein'

/**
 * The candidate that a person most likely meant, if any is near: at most a third of the letters differ.
 *
 * Of a name of several words, as in `request.target.raw` or a path, each word must be near by itself: another word is
 * another name, however long what the two have in common.
 */
export function closestOf(name: string, candidates: Iterable<string>): string | undefined {
  let [closest, least] = [undefined as string | undefined, mostSteps(name) + 1]
  const folded = name.toLowerCase()

  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const other = candidate.toLowerCase()
    const steps = stepsBetween(folded, other)
    if (steps < least && areWordsNear(folded, other)) [closest, least] = [candidate, steps]
  }

  return closest
}

function mostSteps({length}: string): number {
  return Math.max(1, Math.floor(length / 3))
}

function areWordsNear(left: string, right: string): boolean {
  const ours = left.split(/[./]/u)
  const theirs = right.split(/[./]/u)
  if (ours.length !== theirs.length) return true
  return ours.every((word, at) => stepsBetween(word, theirs[at]!) <= mostSteps(word))
}

/** Letters that were added, left out or mistaken for others; two neighbours that were swapped are one. */
function stepsBetween(left: string, right: string): number {
  return isSwapped(left, right) ? 1 : distance(left, right)
}

function isSwapped(left: string, right: string): boolean {
  if (left.length !== right.length || left === right) return false
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  return (
    left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  )
}
