/** What leads from this page to the root of the site, such as `../`. */
const root = document.body.dataset['root'] ?? ''

/** @type {Map<string, Promise<void>>} */
const loaded = new Map()

/**
 * Load a script of the site, once.
 *
 * @param {string} path From the root of the site.
 * @returns {Promise<void>} Rejected where there is none.
 */
function load(path) {
  const known = loaded.get(path)
  if (known) return known

  const loading = new Promise((resolve, reject) => {
    const script = make('script', {src: `${root}${path}`})
    script.addEventListener('load', () => resolve(undefined))
    script.addEventListener('error', () => reject(new Error(`Unexpected absence of ${path}`)))
    document.head.append(script)
  })
  loaded.set(path, loading)
  return loading
}

/**
 * Everything that has a name on the site.
 *
 * @returns {Promise<readonly SiteName[]>}
 */
async function allNames() {
  await load('assets/names.js').catch(() => undefined)
  return (globalThis.siteNames ?? []).map(([kind, name, text, path, where, state]) => ({
    kind,
    name,
    text,
    path,
    where,
    state
  }))
}

/** Whether the page was opened from a disk, where neither modules nor data can be fetched. */
const isFromDisk = location.protocol === 'file:'
