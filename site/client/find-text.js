/** @type {Promise<Pagefind | undefined> | undefined} */
let index

/** The index of the whole text; absent where pages are read from a disk, or none was made. */
function textIndex() {
  index ??= isFromDisk ? Promise.resolve(undefined) : openIndex().catch(() => undefined)
  return index
}

/** @returns {Promise<Pagefind>} */
async function openIndex() {
  const base = new URL(root || './', location.href)
  /** @type {Pagefind} */
  const pagefind = await import(new URL('pagefind/pagefind.js', base).href)
  await pagefind.options({baseUrl: base.pathname, excerptLength: 24})
  await pagefind.init()
  return pagefind
}

/**
 * Sections with the words in them, the best first.
 *
 * @param {string} query
 * @param {number} most
 * @returns {Promise<readonly Hit[] | undefined>} Absent where there is no index.
 */
async function findText(query, most) {
  const pagefind = await textIndex()
  if (!pagefind) return undefined
  const {results} = await pagefind.search(query)
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()))

  return pages
    .flatMap(({meta, url, excerpt, sub_results: sections}) => {
      const found = sections.length > 0 ? sections.slice(0, most) : [{title: meta.title ?? url, url, excerpt}]
      return found.map((section) => ({
        title: section.title,
        kind: 'text',
        href: section.url,
        where: section.title === meta.title ? '' : (meta.title ?? ''),
        excerpt: excerptOf(section.excerpt)
      }))
    })
    .slice(0, most)
}

/**
 * An excerpt comes as HTML in which words are marked: everything but the marks becomes text.
 *
 * @param {string} html
 */
function excerptOf(html) {
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  return Array.from(body.childNodes, (node) =>
    node.nodeName === 'MARK' ? make('mark', {}, [node.textContent ?? '']) : (node.textContent ?? '')
  )
}
