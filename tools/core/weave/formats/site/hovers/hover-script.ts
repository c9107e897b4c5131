import type {Artifact} from '../../../../model/artifact.ts'
import type {Marks} from '../../html/code-lines.ts'
import {scriptLiteral} from '../script-literal.ts'

/** What a page says of the names in its code: a classic script, since a page that is opened as a file may load no other. */
export function hoverScript(page: string, marks: Iterable<Marks>, texts: readonly string[]): Artifact {
  const numbers = new Set<number>()
  for (const one of marks)
    for (const line of one.values()) for (const {hover} of line) if (hover !== undefined) numbers.add(hover)

  const table = [...numbers].toSorted((a, b) => a - b).map((at) => `${at}:${scriptLiteral(texts[at] ?? '')}`)
  return {path: scriptOf(page), segments: [{text: `globalThis.siteHovers = {${table.join(',\n')}}\n`}]}
}

/** Of a page such as `annex/server.html`, below the site's folder as that is. */
function scriptOf(page: string): string {
  return `dist/site/assets/hovers/${page.replace(/\.html$/u, '')}.js`
}
