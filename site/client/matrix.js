/**
 * Filter and sort the matrix. The address says how, so that a link shows others the same.
 */
function installMatrix() {
  const [filter] = all('.filter')
  if (!filter) return
  const [count] = all('.count', filter)
  const tables = all('table.matrix').map(readTable)
  const fields = all('[name]', filter).filter(isField)
  const columns = Array.from(tables[0]?.heads ?? [], (head) => head.textContent.trim())
  /** @type {string} */
  let order = ''

  for (const {heads, name} of tables) {
    heads.forEach((head, column) => {
      const button = make('button', {type: 'button'})
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener('click', () => {
        const isAscending = head.getAttribute('aria-sort') === 'ascending'
        order = `${name}.${column}.${isAscending ? 'descending' : 'ascending'}`
        sort()
        share()
      })
    })
  }

  filter.addEventListener('input', () => {
    show()
    share()
  })
  all('button', filter)[0]?.addEventListener('click', () => {
    for (const field of fields) field.value = ''
    order = ''
    sort()
    show()
    share()
  })
  addEventListener('hashchange', restore)
  restore()

  /** Do what the address says, unless it leads to a place on the page. */
  function restore() {
    const raw = location.hash.slice(1)
    if (raw !== '' && !raw.includes('=')) return show()
    const wanted = new URLSearchParams(raw)
    for (const field of fields) field.value = wanted.get(field.name) ?? ''
    order = wanted.get('sort') ?? ''
    sort()
    show()
  }

  function share() {
    const said = new URLSearchParams(fields.flatMap(({name, value}) => (value === '' ? [] : [[name, value]])))
    if (order !== '') said.set('sort', order)
    const text = String(said)
    history.replaceState(null, '', text === '' ? location.pathname : `#${text}`)
  }

  function show() {
    const wanted = Object.fromEntries(fields.map(({name, value}) => [name, value]))
    const words = (wanted['text'] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const column = columns.indexOf(wanted['on'] ?? '')

    for (const {rows} of tables) {
      for (const {element, kind, state, text, results} of rows) {
        const relevant = column < 0 ? results : results.slice(column - 4, column - 3)
        element.hidden = !(
          words.every((word) => text.includes(word)) &&
          ['', state].includes(wanted['state'] ?? '') &&
          ['', kind].includes(wanted['kind'] ?? '') &&
          (wanted['result'] ? relevant.includes(wanted['result']) : column < 0 || relevant[0] !== 'no result')
        )
      }
    }

    if (count) count.textContent = `${tables.map(shownIn).join(', ')} shown`
  }

  function sort() {
    const [wanted, column, direction] = order.split('.')
    for (const table of tables) {
      const head = table.name === wanted ? table.heads[Number(column)] : undefined
      for (const one of table.heads) one.removeAttribute('aria-sort')
      if (head) head.setAttribute('aria-sort', direction === 'descending' ? 'descending' : 'ascending')
      const rows = head ? sorted(table.rows, Number(column), direction === 'descending') : table.rows
      table.body.append(...rows.map(({element}) => element))
    }
  }
}

/**
 * @typedef {object} Line
 * @property {HTMLElement} element
 * @property {string} kind
 * @property {string} state
 * @property {string} text All that can be looked for.
 * @property {readonly string[]} cells
 * @property {readonly string[]} results
 */

/** @param {HTMLElement} table */
function readTable(table) {
  const rows = all('tbody > tr', table).map((element) => {
    const cells = Array.from(element.children, (cell) => cell.textContent.trim())
    const [id = '', kind = '', state = '', text = ''] = cells
    return {element, kind, state, text: `${id} ${text}`.toLowerCase(), cells, results: cells.slice(4)}
  })

  return {
    name: table.getAttribute('aria-labelledby') ?? '',
    heads: all('thead th', table),
    body: /** @type {HTMLElement} */ (table.querySelector('tbody')),
    rows
  }
}

/** @param {ReturnType<typeof readTable>} table */
function shownIn({name, rows}) {
  return `${rows.filter(({element}) => !element.hidden).length} of ${rows.length} ${name}`
}

/** What is worth a look comes first. */
const ranks = [
  'failed',
  'not run',
  'unverified',
  'excepted',
  'planned',
  'verified',
  'passed',
  'set aside',
  'no result'
]

/** @param {readonly Line[]} rows @param {number} column @param {boolean} isDescending */
function sorted(rows, column, isDescending) {
  const inOrder = rows.toSorted(({cells: left}, {cells: right}) =>
    compare(left[column] ?? '', right[column] ?? '')
  )
  return isDescending ? inOrder.reverse() : inOrder
}

/** @param {string} left @param {string} right */
function compare(left, right) {
  const [first, second] = [ranks.indexOf(left), ranks.indexOf(right)]
  if (first >= 0 && second >= 0) return first - second
  return left < right ? -1 : left > right ? 1 : 0
}

/** @param {HTMLElement} element */
function isField(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
}

queueMicrotask(installMatrix)
