import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {languageName} from '../html/language-name.ts'
import {counted} from '../counted.ts'
import {text} from '../html/text.ts'
import type {ReportEvidence, TestEvidence, Trouble} from './evidence.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'

/** How many ways to fail are told of one test. */
const most = 12

/** A test by its name, in which languages it is, and what came of it. */
export function writeTest(test: TestEvidence, outline: SiteOutline, links: Links): readonly ElementContent[] {
  return [
    ...nameTest(test, {outline, links, name: test.id}),
    text(`: ${outcomeOf(test)}`),
    ...troublesOf(test.troubles)
  ]
}

/** A test by a name, which leads to it, and in which languages it is. */
export function nameTest(
  test: TestEvidence,
  {outline, links, name}: {readonly outline: SiteOutline; readonly links: Links; readonly name: string}
): readonly ElementContent[] {
  const {kind, languages} = test
  const place = placeOf(test, outline)
  const written = languages.map(languageName).join(' and ')
  return [
    place ? h('a', {href: links.to(place)}, name) : h('code', name),
    text(` (${kind === 'test' ? '' : `${kind}, `}${written})`)
  ]
}

/** Where it stands in the source. */
export function placeOf({id, kind, languages}: TestEvidence, {cases}: SiteOutline): Place | undefined {
  return cases.get(`${kind === 'vector' ? 'json' : languages[0]} ${id}`)
}

/** What somebody else's tests say. */
export function writeReport({
  implementation,
  passed,
  total,
  troubles
}: ReportEvidence): readonly ElementContent[] {
  return [text(`${implementation}: ${passed} of ${total} passed`), ...troublesOf(troubles)]
}

/** In words, on how many runtimes a test passed. */
function outcomeOf({passed, total, runtimes}: TestEvidence): string {
  if (total === 0) return 'nothing has run it'
  const on =
    total === runtimes.length
      ? counted(total, 'runtime')
      : `${total} results on ${counted(runtimes.length, 'runtime')}`
  return passed === total
    ? `passed on ${total === 1 ? runtimes[0] : `all ${on}`}`
    : `passed on ${passed} of ${on}`
}

function troublesOf(troubles: readonly Trouble[]): readonly ElementContent[] {
  if (troubles.length === 0) return []
  const ways = new Map<string, string[]>()

  for (const {implementation, outcome, reason} of troubles) {
    const way = reason === undefined ? outcome : `${outcome}: ${reason}`
    const known = ways.get(way)
    if (known) known.push(implementation)
    else ways.set(way, [implementation])
  }

  const items = Array.from(ways, ([way, where]) => h('li', `${way} (${where.join(', ')})`))
  return [h('ul', items.slice(0, most))]
}
