/** The file, and perhaps the heading, that a relative link leads to. */
export function resolveAddress(from: string, url: string): string {
  const [path = '', ...fragment] = url.split('#')
  const segments = path === '' ? from.split('/') : [...from.split('/').slice(0, -1), ...path.split('/')]
  const resolved: string[] = []

  for (const segment of segments) {
    if (segment === '..') resolved.pop()
    else if (segment !== '.' && segment !== '') resolved.push(segment)
  }

  return [resolved.join('/'), ...fragment].join('#')
}
