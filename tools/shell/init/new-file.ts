/** A file that a new standard begins with. */
export interface NewFile {
  readonly path: string
  readonly text: string
  /** Whether one that is there already serves as well, so that it is left and nothing fails. */
  readonly optional: boolean
}
