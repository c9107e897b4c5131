/** The three positions of the switch; the system's is the one that is not marked on the page. */
const themes = /** @type {const} */ (['system', 'light', 'dark'])

function installThemeSwitch() {
  const [button] = all('button.theme')
  if (!button) return
  show()

  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(theme()) + 1) % themes.length] ?? 'system'
    remember('theme', next)
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    show()
  })

  function show() {
    if (!button) return
    button.dataset['position'] = theme()
    button.textContent = ''
    button.append(
      make('span', {class: 'sign', 'aria-hidden': 'true'}),
      make('span', {class: 'name'}, [`Theme: ${theme()}`])
    )
    button.title = `Theme: ${theme()}`
  }
}

/** @returns {'system' | 'light' | 'dark'} */
function theme() {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

queueMicrotask(installThemeSwitch)
