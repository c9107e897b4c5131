/** Where there is no room for a column, the contents are a drawer. */
function installDrawer() {
  const [button] = all('button.unfold')
  const [drawer] = all('nav.contents')
  if (!button || !drawer) return
  const isOpen = () => drawer.dataset['open'] !== undefined

  button.addEventListener('click', () => turn(!isOpen()))
  document.addEventListener('click', (event) => {
    if (!isOpen() || around(event, 'button.unfold')) return
    if (around(event, 'nav.contents a') || !around(event, 'nav.contents')) turn(false)
  })
  document.addEventListener('keydown', ({key}) => {
    if (key !== 'Escape' || !isOpen()) return
    turn(false)
    button.focus()
  })

  /** @param {boolean} open */
  function turn(open) {
    button?.setAttribute('aria-expanded', String(open))
    if (!drawer) return
    if (!open) return void delete drawer.dataset['open']
    drawer.dataset['open'] = ''
    const link = drawer.querySelector('[aria-current]') ?? drawer.querySelector('a')
    if (link instanceof HTMLElement) link.focus()
  }
}

queueMicrotask(installDrawer)
