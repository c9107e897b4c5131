/** One block in several languages: the ARIA tabs pattern, with one choice for all of them. */
function installTabs() {
  const groups = all('.tabs').filter((group) => panelsOf(group).length > 1)
  groups.forEach(addTabs)
  const chosen = recall('language')
  if (chosen !== undefined) choose(chosen)

  /** @param {HTMLElement} group @param {number} at */
  function addTabs(group, at) {
    const panels = panelsOf(group).map(wrapped)
    const list = make('div', {role: 'tablist', 'aria-label': 'Language'})

    panels.forEach((panel, index) => {
      const name = panel.dataset['tab'] ?? ''
      const tab = make(
        'button',
        {type: 'button', role: 'tab', id: ownId('tab', at, index), 'data-tab': name},
        [name]
      )
      panel.id = ownId('panel', at, index)
      panel.setAttribute('aria-labelledby', tab.id)
      tab.setAttribute('aria-controls', panel.id)
      list.append(tab)
    })

    group.prepend(list)
    select(group, panels[0]?.dataset['tab'] ?? '')
    list.addEventListener('click', (event) => {
      const tab = around(event, '[role=tab]')
      if (tab) keep(tab)
    })
    list.addEventListener('keydown', (event) => {
      const tab = neighbour(list, event)
      if (!tab) return
      event.preventDefault()
      keep(tab)
      tab.focus()
    })
  }

  /** @param {HTMLElement} tab */
  function keep(tab) {
    const before = tab.getBoundingClientRect().top
    const name = tab.dataset['tab'] ?? ''
    remember('language', name)
    choose(name)
    // What the reader looks at stays where it is, though blocks above it are longer or shorter now.
    scrollBy({top: tab.getBoundingClientRect().top - before, behavior: 'instant'})
  }

  /** @param {string} name */
  function choose(name) {
    for (const group of groups) {
      if (panelsOf(group).some((panel) => panel.dataset['tab'] === name)) select(group, name)
    }
  }

  // A link that leads into a tab which is not open opens it.
  addEventListener('hashchange', reveal)
  reveal()

  function reveal() {
    const panel = fragmentTarget()?.closest('[role=tabpanel]')
    const group = panel?.closest('.tabs')
    if (!(panel instanceof HTMLElement) || !(group instanceof HTMLElement) || !panel.hidden) return
    select(group, panel.dataset['tab'] ?? '')
    fragmentTarget()?.scrollIntoView()
  }
}

/**
 * A figure with a caption cannot be a panel itself.
 *
 * @param {HTMLElement} figure
 */
function wrapped(figure) {
  const panel = make('div', {role: 'tabpanel', 'data-tab': figure.dataset['tab'] ?? ''})
  figure.replaceWith(panel)
  panel.append(figure)
  return panel
}

/**
 * @param {HTMLElement} group
 * @returns {HTMLElement[]}
 */
function panelsOf(group) {
  return all(':scope > [data-tab]', group)
}

/** @param {HTMLElement} group @param {string} name */
function select(group, name) {
  for (const panel of panelsOf(group)) panel.hidden = panel.dataset['tab'] !== name
  for (const tab of all('[role=tab]', group)) {
    const isChosen = tab.dataset['tab'] === name
    tab.setAttribute('aria-selected', String(isChosen))
    tab.tabIndex = isChosen ? 0 : -1
  }
}

/**
 * The tab that a key leads to.
 *
 * @param {HTMLElement} list
 * @param {KeyboardEvent} event
 */
function neighbour(list, {key, target}) {
  const tabs = all('[role=tab]', list)
  const at = tabs.findIndex((tab) => tab === target)
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length]
  if (key === 'ArrowLeft') return tabs.at(at - 1)
  if (key === 'Home') return tabs[0]
  return key === 'End' ? tabs.at(-1) : undefined
}

queueMicrotask(installTabs)
