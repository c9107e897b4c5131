/** A stretch of running text that needs no further look at Markdown. */
export type Run =
  | {readonly kind: 'text'; readonly style: Style; readonly value: string; readonly at: number}
  /** Finished markup that no line may break in, such as a literal or a role. */
  | {readonly kind: 'atom'; readonly text: string; readonly at: number}
  /** `target` is what stands between the angle brackets; absent where the value is the target's name. */
  | {readonly kind: 'link'; readonly value: string; readonly target?: string; readonly at: number}
  | {readonly kind: 'footnote'; readonly text: string; readonly at: number}
  | {readonly kind: 'break'; readonly at: number}

/** Markup does not nest in reStructuredText: a text has one style or none. */
export type Style = '' | '*' | '**'

/** What may stand at the start or end of a line but is never split; `at` is its place in the source. */
export interface Word {
  readonly text: string
  readonly at: number
}
