/** The file, and perhaps the heading, that a relative link leads to. */
export function resolveAddress(from: string, url: string): string {
  const [path = '', ...fragment] = url.split('#')
  const written = path.split('/').map(decoded)
  const segments = path === '' ? from.split('/') : [...from.split('/').slice(0, -1), ...written]
  const resolved: string[] = []

  for (const segment of segments) {
    if (segment === '..') resolved.pop()
    else if (segment !== '.' && segment !== '') resolved.push(segment)
  }

  return [resolved.join('/'), ...fragment.map(decoded)].join('#')
}

/** `a%20b` is `a b`, as on a code host; what is wrongly encoded is itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
