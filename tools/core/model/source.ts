/** One hand-written file: its path from the project's root, with `/`, and its text as decoded from UTF-8. */
export interface Source {
  readonly file: string
  readonly text: string
}
