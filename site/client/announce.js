/** @type {HTMLElement | undefined} */
let announcer

/**
 * Say something to whoever cannot see it.
 *
 * @param {string} text
 */
function announce(text) {
  if (!announcer) {
    announcer = make('div', {role: 'status', class: 'unseen'})
    document.body.append(announcer)
  }

  announcer.textContent = text
}

/**
 * Show a line at the foot of the window for a while.
 *
 * @param {string} text
 */
function notify(text) {
  const note = make('p', {class: 'notice'}, [text])
  const close = make('button', {type: 'button'}, ['Close'])
  close.addEventListener('click', () => note.remove())
  note.append(' ', close)
  document.body.append(note)
  announce(text)
}
