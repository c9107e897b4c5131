/** Milliseconds for which a button says what it did. */
const answering = 2000

/** A button at each heading and clause that copies the address of it. */
function installCopyLink() {
  for (const anchor of all('.anchor, .clause-head > .clause-id')) {
    if (!(anchor instanceof HTMLAnchorElement) || !anchor.parentElement) continue
    const name = anchor.matches('.clause-id')
      ? anchor.textContent
      : anchor.parentElement.textContent.replace(/\s*#\s*$/, '')
    const button = make('button', {type: 'button', class: 'copy', 'aria-label': `Copy link to ${name}`}, [
      'Copy link'
    ])
    if (anchor.matches('.clause-id')) anchor.parentElement.append(button)
    else anchor.after(button)
  }

  document.addEventListener('click', (event) => {
    const button = around(event, 'button.copy')
    const anchor = button?.parentElement?.querySelector('.anchor, .clause-id')
    if (button && anchor instanceof HTMLAnchorElement) void copyFrom(button, anchor.href)
  })
}

/** @param {HTMLElement} button @param {string} address */
async function copyFrom(button, address) {
  const isCopied = await copy(address)
  button.textContent = isCopied ? 'Copied' : 'Not copied'
  announce(isCopied ? 'Copied' : 'The link could not be copied')
  setTimeout(() => {
    button.textContent = 'Copy link'
  }, answering)
}

/** Pages that are read from a disk may have no clipboard but the old one. @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const focused = document.activeElement
  const field = make('textarea', {class: 'unseen', 'aria-label': 'Link'}, [text])
  document.body.append(field)
  field.select()

  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({preventScroll: true})
  }
}

queueMicrotask(installCopyLink)
