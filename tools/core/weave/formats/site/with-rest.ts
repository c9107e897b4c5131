import type {Segment} from '../../../model/artifact.ts'

const titleEnd = '</h1>'

/**
 * A page's text in two: its title, which is drawn first, and the rest, before which stands what else the page loads.
 * A page that does not begin with its title is all rest.
 */
export function withRest(main: readonly Segment[], loads: string): readonly Segment[] {
  const [first, ...others] = main.filter(({text}) => text !== '')
  const text = first?.text ?? ''
  const end = text.startsWith('<h1') ? text.indexOf(titleEnd) + titleEnd.length : 0

  return [
    {...first, text: text.slice(0, end)},
    {text: `${loads}\n<div class="rest">`},
    {...first, text: text.slice(end)},
    ...others,
    {text: '</div>'}
  ]
}
