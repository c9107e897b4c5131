/** How the pages of a site look and behave, as the texts that pages load. */
export interface Theme {
  readonly style: string
  /** What changes on paper. */
  readonly printStyle: string
  /** Run once a page has been read. */
  readonly script: string
  /** Run before anything of a page is drawn. */
  readonly earlyScript: string
}
