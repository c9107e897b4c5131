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
  addEventListener('scroll', plan, {passive: true})
  addEventListener('resize', plan, {passive: true})
  plan()

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
 * The last heading that has been scrolled past; they stand in the order of the page, so half of them need not be asked.
 *
 * @param {readonly HTMLElement[]} headings
 */
function lastAbove(headings) {
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle]?.getBoundingClientRect().top ?? 0) <= 120) low = middle + 1
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
