/** An address that leads to what is retired, or has moved to another page, leads on. */
async function followMoved() {
  const name = fragment()
  if (name === '' || name.includes('=')) return
  const target = fragmentTarget()
  const replacement = target?.dataset['replacement']
  if (target && replacement !== undefined) {
    const reason = target.nextElementSibling?.textContent ?? ''
    return lead(new URL(replacement, location.href).href, `${name} is retired: ${reason}`)
  }

  if (target) return
  const found = (await allNames()).find((one) => one.name === name && one.path !== '')
  if (!found) return
  const address = new URL(`${root}${found.path}`, location.href).href
  lead(address, found.kind === 'retired' ? `${name} is retired: ${found.text}` : undefined)
}

/** @param {string} address @param {string} [reason] */
function lead(address, reason) {
  if (address === location.href) return
  location.replace(address)
  if (reason !== undefined) notify(reason)
}

addEventListener('hashchange', () => void followMoved())
queueMicrotask(() => void followMoved())
