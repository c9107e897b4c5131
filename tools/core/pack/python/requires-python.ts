import {compareVersions} from '../../model/version.ts'

/** The last minor version of a major one that is no more. */
const lastOf2 = 7

/**
 * The versions of the settings, such as `2.7` and `3.6+`, as a package says them: `>=2.7, !=3.0.*, …`.
 *
 * Absent where some is none that this can be said of.
 */
export function requiresPythonOf(versions: readonly string[]): string | undefined {
  const ranges = versions.map(rangeOf).toSorted((left, right) => compareVersions(left.from, right.from))
  const [first] = ranges
  if (!first) return undefined
  const open = ranges.find(({endless}) => endless)
  const kept = ranges.filter(({from}) => !open || compareVersions(from, open.from) <= 0)
  const last = kept.at(-1)
  const between = kept.slice(1).flatMap(({from}, at) => gapBetween(kept[at]?.from ?? from, from))
  const end = (open ?? !last) ? [] : [`<${after(last.from)}`]
  return [`>=${first.from}`, ...between.map((minor) => `!=${minor}.*`), ...end].join(', ')
}

interface Range {
  readonly from: string
  readonly endless: boolean
}

function rangeOf(version: string): Range {
  return {from: version.replace('+', ''), endless: version.endsWith('+')}
}

/** The minor versions that lie between two. */
function gapBetween(low: string, high: string): readonly string[] {
  const [major = 0, minor = 0] = numbersOf(low)
  const [nextMajor = 0, nextMinor = 0] = numbersOf(high)
  if (major === nextMajor) return minors(major, minor + 1, nextMinor)
  const rest = major === 2 ? minors(2, minor + 1, lastOf2 + 1) : []
  return [...rest, ...minors(nextMajor, 0, nextMinor)]
}

function minors(major: number, from: number, to: number): readonly string[] {
  return Array.from({length: Math.max(0, Math.min(to, 100) - from)}, (_, at) => `${major}.${from + at}`)
}

/** The first version that is not one of this one. */
function after(version: string): string {
  const numbers = numbersOf(version)
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1].join('.')
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number)
}
