import type {Segment} from '../../../model/artifact.ts'

/** Characters of HTML that say what a page is about: its title, its facts and the first paragraph. */
const beginning = 768

/** A page's text with the rest of what it loads: between two pieces, behind what is drawn first. */
export function withRest(main: readonly Segment[], rest: string): readonly Segment[] {
  let read = 0
  const after = main.findIndex(({text}) => (read += text.length) >= beginning)
  const at = after < 0 ? main.length : after + 1
  return [...main.slice(0, at), {text: rest}, ...main.slice(at)]
}
