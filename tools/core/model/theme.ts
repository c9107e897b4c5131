/** How the pages of a site look and behave, as the texts that pages load. */
export interface Theme {
  readonly style: string
  /** What changes on paper. */
  readonly printStyle: string
  /** Run once a page has been read. */
  readonly script: string
  readonly early: EarlyScript
}

/** Run before anything of a page is drawn, for which it is part of each page: nobody waits for a file. */
export interface EarlyScript {
  readonly text: string
  /** Under which a policy allows it, such as `sha256-…`. */
  readonly digest: string
}
