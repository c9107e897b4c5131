/** Of each kind of result. */
const mostHits = 8

/** The field in the bar: an accessible combobox over names and, where there is a server, over the whole text. */
function installSearch() {
  const [place] = all('.search')
  if (!place) return
  const field = make('input', {
    type: 'search',
    role: 'combobox',
    placeholder: 'Search',
    'aria-label': 'Search',
    'aria-expanded': 'false',
    'aria-controls': ownId('results'),
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false'
  })
  const list = make('div', {role: 'listbox', id: ownId('results'), 'aria-label': 'Results'})
  const note = make('p', {class: 'search-note'})
  const panel = make('div', {class: 'search-panel', hidden: ''}, [list, note])
  place.append(field, panel)
  let asked = ''
  const withoutText = isFromDisk
    ? 'Names and clauses only: the whole text is searched where the site comes from a server.'
    : 'Names and clauses only: this site has no index of its text.'

  field.addEventListener('focus', () => {
    void allNames()
    void textIndex()
    if (asked !== '') open(true)
  })
  field.addEventListener('input', () => void look())
  field.addEventListener('keydown', onKey)
  place.addEventListener('focusout', ({relatedTarget}) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) open(false)
  })
  // The field keeps the focus while a result is being clicked.
  panel.addEventListener('pointerdown', (event) => event.preventDefault())
  panel.addEventListener('click', (event) => {
    if (around(event, '[role=option]')) open(false)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || around(event, 'input, select, textarea'))
      return
    event.preventDefault()
    field.focus()
  })

  async function look() {
    const query = field.value.trim()
    asked = query
    if (query === '') return open(false)
    const names = await findNames(query, mostHits)
    if (asked !== query) return
    show(names, '')
    const text = await findText(query, mostHits).catch(() => undefined)
    if (asked !== query) return
    const hits = [...names, ...(text ?? [])]
    show(hits, text ? (hits.length === 0 ? 'Nothing was found.' : '') : withoutText)
    announce(`${hits.length} ${hits.length === 1 ? 'result' : 'results'}`)
  }

  /** @param {readonly Hit[]} hits @param {string} remark */
  function show(hits, remark) {
    const chosen = active()?.id
    list.replaceChildren(...hits.map(option))
    note.textContent = remark
    const again = chosen === undefined ? null : document.getElementById(chosen)
    if (again) mark(again)
    else field.removeAttribute('aria-activedescendant')
    open(document.activeElement === field)
  }

  /** @param {boolean} isOpen */
  function open(isOpen) {
    panel.hidden = !isOpen
    field.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) mark(undefined)
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const options = all('[role=option]', list)
    const at = options.findIndex((one) => one === active())

    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      open(asked !== '')
      mark(options.at(event.key === 'ArrowDown' ? (at + 1) % options.length : at < 0 ? -1 : at - 1))
    } else if (event.key === 'Enter') {
      ;(active() ?? options[0])?.click()
    } else if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault()
      open(false)
    }
  }

  function active() {
    return all('[aria-selected=true]', list)[0]
  }

  /** @param {HTMLElement | undefined} chosen */
  function mark(chosen) {
    active()?.setAttribute('aria-selected', 'false')
    if (!chosen) return field.removeAttribute('aria-activedescendant')
    chosen.setAttribute('aria-selected', 'true')
    chosen.scrollIntoView({block: 'nearest'})
    field.setAttribute('aria-activedescendant', chosen.id)
  }
}

/** @param {Hit} hit @param {number} at */
function option({title, kind, href, where, excerpt}, at) {
  return make(
    'a',
    {role: 'option', id: ownId('result', at), href, tabindex: '-1', 'aria-selected': 'false'},
    [
      make('span', {class: 'hit-kind'}, [kind]),
      ' ',
      make('span', {class: kind === 'clause' || kind === 'requirement' ? 'hit-title named' : 'hit-title'}, [
        title
      ]),
      ' ',
      make('span', {class: 'hit-where'}, [where]),
      ' ',
      make('span', {class: 'hit-text'}, excerpt)
    ]
  )
}

queueMicrotask(installSearch)
