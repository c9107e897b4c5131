/** What `assets/names.js` says: kind, name, text, path from the root of the site, page and section, state. */
declare var siteNames: readonly (readonly [string, string, string, string, string, string?])[] | undefined

/** What `assets/hovers/<page>.js` says: the text of each type, by `data-hover`. */
declare var siteHovers: Readonly<Record<number, string>> | undefined

/** What `assets/evidence/<file>.js` say: of a clause, what its panel says once it is opened. */
declare var siteEvidence: readonly (readonly [id: string, ...Built[]])[] | undefined

/** A text, or an element: its name, its attributes and what it holds. */
type Built =
  | string
  | readonly [
      name: keyof HTMLElementTagNameMap,
      attributes: Readonly<Record<string, string>>,
      ...content: Built[]
    ]

interface SiteName {
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly path: string
  readonly where: string
  readonly state: string | undefined
}

/** As far as it is used here; its own types come with a package that pages do not load. */
interface Pagefind {
  options(options: {readonly baseUrl: string; readonly excerptLength: number}): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{readonly results: readonly {data(): Promise<FoundPage>}[]}>
}

interface FoundPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: {readonly title?: string}
  readonly sub_results: readonly {readonly title: string; readonly url: string; readonly excerpt: string}[]
}
