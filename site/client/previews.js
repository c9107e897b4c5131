/** What a clause, a term or a requirement says, wherever a link leads to it. */
function installPreviews() {
  explain({
    selector: 'a.clause-link, a.term, main a[href*="requirements.html#"]',
    async content(link) {
      if (!(link instanceof HTMLAnchorElement)) return undefined
      return previewOnPage(link) ?? previewByName(link)
    }
  })
}

/** @param {HTMLAnchorElement} link */
function previewOnPage(link) {
  if (link.pathname !== location.pathname) return undefined
  const target = document.getElementById(nameIn(link))
  const whole = target?.closest('.clause') ?? target?.closest('p, li, dd, td')
  if (!whole || whole.contains(link)) return undefined

  const copy = whole.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return undefined
  const box = make('div', {class: 'preview'})
  box.append(...(copy.matches('.clause') ? copy.childNodes : [copy]))
  for (const one of all('.evidence, .anchor, button, .code, .tabs', box)) one.remove()
  for (const one of box.querySelectorAll('[id], [href], [tabindex]')) {
    for (const attribute of ['id', 'href', 'tabindex']) one.removeAttribute(attribute)
  }
  return box
}

/** @param {HTMLAnchorElement} link */
async function previewByName(link) {
  const path = `${relativeToRoot(link)}#${nameIn(link)}`
  const found = (await allNames()).find((one) => decoded(one.path) === path && one.kind !== 'retired')
  if (!found) return undefined
  return make('div', {class: 'preview'}, [
    make('p', {class: 'clause-head'}, [
      make('span', {class: 'clause-id'}, [found.name]),
      ...(found.state === undefined
        ? []
        : [
            ' ',
            make('span', {class: 'state', 'data-state': found.state.replaceAll(' ', '-')}, [found.state])
          ])
    ]),
    make('p', {}, [found.text])
  ])
}

/** @param {HTMLAnchorElement} link */
function nameIn({hash}) {
  return decoded(hash.slice(1))
}

/** @param {HTMLAnchorElement} link */
function relativeToRoot({pathname}) {
  const base = new URL(root || './', location.href).pathname
  return decoded(pathname.startsWith(base) ? pathname.slice(base.length) : pathname)
}

queueMicrotask(installPreviews)
