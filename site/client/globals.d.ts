/** What `assets/names.js` says: kind, name, text, path from the root of the site, state. */
declare var siteNames: readonly (readonly [string, string, string, string, string?])[] | undefined

/** What `assets/hovers/<page>.js` says: the text of each type, by `data-hover`. */
declare var siteHovers: readonly string[] | undefined

interface SiteName {
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly path: string
  readonly state: string | undefined
}
