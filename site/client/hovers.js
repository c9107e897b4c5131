/**
 * The types of names in code. Each block is one stop of the Tab key; arrow keys lead from name to name.
 */
function installHovers() {
  explain({
    selector: '.hover',
    async content(name) {
      await load(hoversOf(document.body.dataset['page'] ?? '')).catch(() => undefined)
      const text = globalThis.siteHovers?.[Number(name.dataset['hover'])]
      return text === undefined ? undefined : make('pre', {class: 'type'}, [text])
    }
  })

  for (const block of all('pre')) {
    const first = block.querySelector('.hover')
    if (first instanceof HTMLElement) first.tabIndex = 0
  }

  document.addEventListener('keydown', (event) => {
    const name = around(event, '.hover')
    const block = name?.closest('pre')
    const next = name && block && nextName(name, all('.hover', block), event.key)
    if (!next) return
    event.preventDefault()
    name.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
}

/** @param {string} page */
function hoversOf(page) {
  return `assets/hovers/${page.replace(/\.html$/, '')}.js`
}

/**
 * @param {HTMLElement} name
 * @param {HTMLElement[]} names
 * @param {string} key
 */
function nextName(name, names, key) {
  const at = names.indexOf(name)
  const line = name.closest('.line')
  if (key === 'ArrowRight') return names[at + 1]
  if (key === 'ArrowLeft') return names[at - 1]
  if (key === 'ArrowDown') return names.slice(at).find((one) => one.closest('.line') !== line)
  return key === 'ArrowUp' ? names.slice(0, at).findLast((one) => one.closest('.line') !== line) : undefined
}

queueMicrotask(installHovers)
