/**
 * Whether a pattern of `files` selects a path: by its name, as a folder above it, or with `*` for characters of a name and
 * `**` for any folders.
 *
 * It takes at most as many steps as pattern and path have characters, multiplied.
 */
export function selects(pattern: string, path: string): boolean {
  const names = pattern
    .replace(/^(?:\.?\/)+/u, '')
    .split('/')
    .filter((name) => name !== '' && name !== '.')
  const segments = path.split('/')
  // Of everything below a folder that the pattern names, too.
  return names.length === 0 || matches(names, segments) || matches([...names, '**'], segments)
}

/** Wildcards for names, of which the last one that was met is tried with one name more. */
function matches(names: readonly string[], segments: readonly string[]): boolean {
  let [name, segment, back, mark] = [0, 0, -1, 0]

  while (segment < segments.length) {
    if (names[name] === '**') [back, mark, name] = [name, segment, name + 1]
    else if (name < names.length && isNamed(names[name] ?? '', segments[segment] ?? '')) {
      name += 1
      segment += 1
    } else if (back !== -1) [name, mark, segment] = [back + 1, mark + 1, mark + 1]
    else return false
  }

  while (names[name] === '**') name += 1
  return name === names.length
}

function isNamed(pattern: string, text: string): boolean {
  let [at, place, back, mark] = [0, 0, -1, 0]

  while (place < text.length) {
    if (pattern.charAt(at) === '*') [back, mark, at] = [at, place, at + 1]
    else if (at < pattern.length && pattern.charAt(at) === text.charAt(place)) {
      at += 1
      place += 1
    } else if (back !== -1) [at, mark, place] = [back + 1, mark + 1, mark + 1]
    else return false
  }

  while (pattern.charAt(at) === '*') at += 1
  return at === pattern.length
}
