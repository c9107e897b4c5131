/** Milliseconds for which a panel waits for the rest of what it says, before it opens with what it has. */
const patienceOfPanels = 300

/**
 * What stands in the panels of clauses, and is not in the page: it is loaded when a reader goes to a panel, and all of it
 * is there when the panel opens.
 */
function installEvidence() {
  for (const hint of ['pointerover', 'focusin']) {
    document.addEventListener(hint, (event) => {
      const panel = around(event, '.evidence > summary')?.parentElement
      if (panel) void complete(panel)
    })
  }

  document.addEventListener('click', (event) => {
    const panel = around(event, '.evidence > summary')?.parentElement
    if (!(panel instanceof HTMLDetailsElement) || panel.open || isComplete(panel)) return
    event.preventDefault()
    const waited = new Promise((resolve) => setTimeout(resolve, patienceOfPanels))
    void Promise.race([complete(panel), waited]).then(() => {
      panel.open = true
    })
  })

  // Browsers open a panel in which they find a word.
  document.addEventListener(
    'toggle',
    ({target}) => {
      if (target instanceof HTMLDetailsElement && target.open) void complete(target)
    },
    true
  )
}

/** @param {HTMLElement} panel */
function isComplete(panel) {
  return panel.dataset['rest'] === undefined
}

/**
 * A panel of which nothing can be loaded stays as it is, and leads to the page that has it all.
 *
 * @param {HTMLElement} panel
 */
async function complete(panel) {
  const path = panel.dataset['rest']
  if (path === undefined) return
  await load(path).catch(() => undefined)
  const name = panel.closest('.clause')?.querySelector('.clause-id')?.textContent
  const [, ...details] = globalThis.siteEvidence?.find(([id]) => id === name) ?? []
  if (details.length === 0 || isComplete(panel)) return
  panel.removeAttribute('data-rest')
  panel.querySelector('dt:last-of-type')?.before(...details.map(built))
}

queueMicrotask(installEvidence)
