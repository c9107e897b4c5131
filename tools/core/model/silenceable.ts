/** The stages whose diagnostics are about what was written; what a foreign tool says of the code is mended in the code. */
const stages: ReadonlySet<string> = new Set([
  'parse',
  'link',
  'check',
  'tangle',
  'trace',
  'weave',
  'pep',
  'report'
])

/** Whether a diagnostic can be set aside with a reason, in the text or in the settings. */
export function isSilenceable(code: string): boolean {
  return stages.has(code.slice(0, code.indexOf('/')))
}
