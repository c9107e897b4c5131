/** Among what is found by its name. */
const mostHeadings = 3

/**
 * A place that a search has found.
 *
 * @typedef {object} Hit
 * @property {string} title
 * @property {string} kind
 * @property {string} href
 * @property {string} where The page and the section that it is in.
 * @property {readonly (string | Node)[]} excerpt
 */

/**
 * Clauses, terms, requirements and headings in whose name or text all words are; the closest come first, and headings
 * after what has such a name, yet not so late that none is seen.
 *
 * @param {string} query
 * @param {number} most
 * @returns {Promise<readonly Hit[]>}
 */
async function findNames(query, most) {
  const words = wordsOf(query)
  const names = await allNames()
  const found = names
    .map((one) => ({one, rank: rankOf(one, words)}))
    .filter(({rank}) => rank < 4)
    .sort((left, right) => left.rank - right.rank)
  const headings = found.filter(({one}) => one.kind === 'heading').slice(0, mostHeadings)
  const others = found.filter(({one}) => one.kind !== 'heading').slice(0, most - headings.length)
  const named = others.filter(({rank}) => rank < 3)

  return [...named, ...headings, ...others.slice(named.length)].map(({one}) => ({
    title: one.name,
    kind: one.kind,
    href: one.path === '' ? '' : `${root}${one.path}`,
    where: one.where,
    excerpt: one.kind === 'heading' ? [] : marked(one.text, words)
  }))
}

/** @param {string} text */
function wordsOf(text) {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

/**
 * @param {SiteName} one
 * @param {readonly string[]} words
 */
function rankOf({name, text}, words) {
  const whole = words.join(' ')
  const low = name.toLowerCase()
  if (low === whole) return 0
  if (low.startsWith(whole)) return 1
  if (words.every((word) => low.includes(word))) return 2
  const everything = `${low} ${text.toLowerCase()}`
  return words.every((word) => everything.includes(word)) ? 3 : 4
}

/**
 * A stretch of the text around the first of the words, with all of them marked.
 *
 * @param {string} text
 * @param {readonly string[]} words
 */
function marked(text, words) {
  const low = text.toLowerCase()
  const places = words.map((word) => low.indexOf(word)).filter((at) => at >= 0)
  const from = Math.max(0, Math.min(...places, low.length) - 60)
  const start = places.length === 0 || from === 0 ? 0 : text.indexOf(' ', from) + 1
  const shown = text.slice(start, start + 160)
  /** @type {(string | Node)[]} */
  const parts = start > 0 ? ['… '] : []
  let at = 0

  while (at < shown.length) {
    const next = nearest(shown.toLowerCase(), words, at)
    if (!next) break
    parts.push(shown.slice(at, next.at), make('mark', {}, [shown.slice(next.at, next.at + next.length)]))
    at = next.at + next.length
  }

  parts.push(shown.slice(at))
  if (start + 160 < text.length) parts.push(' …')
  return parts
}

/**
 * @param {string} low
 * @param {readonly string[]} words
 * @param {number} from
 */
function nearest(low, words, from) {
  return words
    .map((word) => ({at: low.indexOf(word, from), length: word.length}))
    .filter(({at}) => at >= 0)
    .sort((left, right) => left.at - right.at || right.length - left.length)[0]
}
