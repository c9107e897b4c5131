import type {Segment} from '../../../model/artifact.ts'

/** Characters of HTML that fill a large window. */
const windowful = 4096

/** A page's text with the rest of what it loads: between two pieces, behind all that is seen at first. */
export function withRest(main: readonly Segment[], rest: string): readonly Segment[] {
  let read = 0
  const after = main.findIndex(({text}) => (read += text.length) >= windowful)
  const at = after < 0 ? main.length : after + 1
  return [...main.slice(0, at), {text: rest}, ...main.slice(at)]
}
