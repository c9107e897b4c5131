/**
 * What the reader chose on an earlier page; absent where nothing is remembered.
 *
 * @param {string} key
 * @returns {string | undefined}
 */
function recall(key) {
  try {
    return localStorage.getItem(`specloom.${key}`) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
function remember(key, value) {
  try {
    localStorage.setItem(`specloom.${key}`, value)
  } catch {
    // The choice holds for this page alone.
  }
}
