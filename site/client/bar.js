/** Where the bar has no room for all sections, the one that is read is in sight. */
function installBar() {
  const [link] = all('.bar nav [aria-current]')
  const nav = link?.parentElement
  if (link && nav) nav.scrollLeft = link.offsetLeft + link.offsetWidth - nav.offsetLeft - nav.clientWidth + 48
}

queueMicrotask(installBar)
