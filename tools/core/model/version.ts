/** Below zero when `left` is the older of two versions such as `3.6` and `3.13.1`; the shorter of two that agree is the older. */
export function compareVersions(left: string, right: string): number {
  const lefts = numbersOf(left)
  const rights = numbersOf(right)
  const length = Math.max(lefts.length, rights.length)

  for (let at = 0; at < length; at += 1) {
    const difference = (lefts[at] ?? -1) - (rights[at] ?? -1)
    if (difference !== 0) return difference
  }

  return 0
}

/** Whether a version is the named one or within it: `3.6.15` is one of `3.6`, and `3.60` is none. */
export function isVersionOf(version: string, named: string): boolean {
  return version === named || version.startsWith(`${named}.`)
}

/** The newest of some versions; absent where there is none. */
export function newestOf(versions: Iterable<string | undefined>): string | undefined {
  let newest: string | undefined
  for (const version of versions) {
    if (version !== undefined && (newest === undefined || compareVersions(version, newest) > 0))
      newest = version
  }
  return newest
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
