/** Plain data as a script says it: JSON is JavaScript, and nothing in it ends a script. */
export function scriptLiteral(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
