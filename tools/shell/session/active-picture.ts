/** What runs, loads or leads elsewhere in an SVG: elements, attributes, addresses, declarations that could hide them. */
const active = [
  /<(?:[^\s<>/:]+:)?(?:script|foreignobject|iframe|embed|object|handler|listener)(?![\w-])/iu,
  /[\s"'/]on[a-z]+\s*=/iu,
  /[\s"'/:]href\s*=\s*["']?\s*(?!["'#\s]|https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/iu,
  /attributename\s*=\s*["']?\s*(?:[^\s"'<>:]+:)?(?:href|on)/iu,
  /<!(?:entity|attlist)|<\?xml-stylesheet/iu,
  /^\uFEFF?<\?xml\s[^>]*encoding\s*=\s*["'](?!utf-8["'])/iu,
  /\0/u
]

/**
 * Where a picture as SVG begins to be more than a picture; absent for one that only shows.
 *
 * Pages show it inert, but opened by its own address it would run on the origin of the site.
 */
export function activePartOf(text: string): number | undefined {
  const places = active.map((pattern) => text.search(pattern)).filter((at) => at >= 0)
  return places.length === 0 ? undefined : Math.min(...places)
}
