/**
 * The element that the address leads to.
 *
 * @returns {HTMLElement | undefined}
 */
function fragmentTarget() {
  return document.getElementById(fragment()) ?? undefined
}

/** What stands behind the `#` of the address, decoded. */
function fragment() {
  const raw = location.hash.slice(1)
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}
