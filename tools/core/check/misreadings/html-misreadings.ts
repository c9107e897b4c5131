import {closestOf} from '../../model/closest.ts'
import type {Nodes} from '../../model/markdown.ts'
import type {Violation} from '../../model/rule.ts'
import type {Source} from '../../model/source.ts'
import {spanOf} from '../../model/span-of.ts'

/** A comment that starts like `<!-- allow check/long-clause`, whatever its first word. */
const directive = /^<!--\s*(?<word>[A-Za-z]{2,12})\s+[a-z-]{2,20}\/[a-z-]{2,60}/

/** HTML says how a page looks in one format; comments aside, the notation has no place for it. */
export function* htmlMisreadings(node: Nodes, {file, text}: Source): Iterable<Violation> {
  const span = spanOf(node, file)
  const html = text.slice(span.start, span.end)
  const word = directive.exec(html)?.groups?.['word']

  if (word !== undefined && word !== 'allow' && closestOf(word, ['allow'])) {
    yield {message: `Unexpected \`${word}\` in a comment that names a rule, expected \`allow\``, span}
  }

  const rest = withoutComments(html)
  if (rest !== '' && !rest.startsWith('</'))
    yield {message: 'Unexpected HTML, expected Markdown or a comment', span}
}

function withoutComments(html: string): string {
  let kept = ''
  let at = 0

  for (let open = html.indexOf('<!--'); open !== -1; open = html.indexOf('<!--', at)) {
    kept += html.slice(at, open)
    const close = html.indexOf('-->', open + 4)
    if (close === -1) return kept.trim()
    at = close + 3
  }

  return (kept + html.slice(at)).trim()
}
