/** A file of an archive. */
export interface Entry {
  /** With `/`, from the archive's root. */
  readonly path: string
  readonly content: string | Uint8Array
  readonly executable?: boolean
}
