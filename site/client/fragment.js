/**
 * The element that the address leads to.
 *
 * @returns {HTMLElement | undefined}
 */
function fragmentTarget() {
  return document.getElementById(fragment()) ?? undefined
}

/** What stands behind the `#` of the address. */
function fragment() {
  return decoded(location.hash.slice(1))
}

/**
 * A part of an address as it was before it was encoded; itself where it is wrongly encoded.
 *
 * @param {string} part
 */
function decoded(part) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
