/** Mark in the contents which section is being read. */
function installContents() {
  const [column] = all('nav.contents')
  const links = all('nav.contents a').filter((link) => link instanceof HTMLAnchorElement)
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decoded(link.hash.slice(1)))
    return heading ? [{link, heading}] : []
  })
  if (!column || sections.length === 0) return

  /** @type {HTMLElement | undefined} */
  let marked
  let isPlanned = false
  // In the first frame the text is not yet where it will be.
  const appearing = all('.rest').flatMap((rest) => rest.getAnimations())
  void Promise.allSettled(appearing.map(({finished}) => finished)).then(() => {
    addEventListener('scroll', plan, {passive: true})
    addEventListener('resize', plan, {passive: true})
    plan()
  })

  function plan() {
    if (isPlanned) return
    isPlanned = true
    requestAnimationFrame(() => {
      isPlanned = false
      mark(sections[lastAbove(sections.map(({heading}) => heading))]?.link)
    })
  }

  /** @param {HTMLElement | undefined} link */
  function mark(link) {
    if (link === marked) return
    marked?.removeAttribute('aria-current')
    for (const item of all('[data-within]', column)) delete item.dataset['within']
    link?.setAttribute('aria-current', 'location')
    for (let item = link?.closest('li'); item; item = item.parentElement?.closest('li'))
      item.dataset['within'] = ''
    marked = link
    if (link && column) keepInSight(link, column)
  }
}

/**
 * The line of the window at which one reads: near its top, and moving to its foot where the page ends, so that the last
 * sections are reached too.
 */
function readingLine() {
  const left = document.documentElement.scrollHeight - innerHeight - scrollY
  const nearEnd = Math.max(0, 1 - left / innerHeight)
  return 120 + nearEnd * (innerHeight - 120)
}

/**
 * The last heading that has been scrolled past; they stand in the order of the page, so half of them need not be asked.
 *
 * @param {readonly HTMLElement[]} headings
 */
function lastAbove(headings) {
  const line = readingLine()
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1
    else high = middle
  }

  return low - 1
}

/** @param {HTMLElement} link @param {HTMLElement} column */
function keepInSight(link, column) {
  const [inner, outer] = [link.getBoundingClientRect(), column.getBoundingClientRect()]
  if (inner.top < outer.top + 40) column.scrollTop -= outer.top + 40 - inner.top
  if (inner.bottom > outer.bottom - 40) column.scrollTop += inner.bottom - outer.bottom + 40
}

queueMicrotask(installContents)
