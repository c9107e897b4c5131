/** What a document is called in the ids of its tests: its path without the first folder, numbers and extension. */
export function stemOf(file: string): string {
  const segments = file.replace(/\.[^./]*$/u, '').split('/')
  const below = segments.length > 1 ? segments.slice(1) : segments
  return below.map((segment) => segment.replace(/^\d+[-_. ]+(?=.)/u, '')).join('/')
}
