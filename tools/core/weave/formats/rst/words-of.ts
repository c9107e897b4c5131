import {cleanText} from './clean-text.ts'
import {escapeText} from './escape-text.ts'
import type {Run, Word} from './run.ts'

/** Join runs to words, in lines that only the author's own breaks end. */
export function wordsOf(runs: readonly Run[], source: string): readonly (readonly Word[])[] {
  const lines: Growing[][] = [[]]
  let touching = false
  let afterMarkup = false

  for (const run of joinText(runs)) {
    if (run.kind === 'break') {
      lines.push([])
      touching = false
    } else if (run.kind === 'footnote') {
      const last = lines.at(-1)?.at(-1)
      if (last) last.parts.push(' ', run.text)
      else lines.at(-1)?.push(grow(run))
      touching = afterMarkup = true
    } else {
      add(piecesOf(run, source))
    }
  }

  return lines.map((line) => line.map(({at, parts}) => ({at, text: parts.join('')})))

  function add({words, markup, first, spaceBefore, spaceAfter}: Pieces): void {
    const line = lines.at(-1) ?? []
    const [head, ...rest] = words
    const last = touching && !spaceBefore ? line.at(-1) : undefined

    if (last && head) {
      const open = markup && !mayPrecede(last.parts.at(-1)?.at(-1) ?? '', first)
      const shut = afterMarkup && (markup || !mayFollow.test(head.text))
      last.parts.push(open || shut ? '\\ ' : '', head.text)
      for (const word of rest) line.push(grow(word))
    } else {
      for (const word of words) line.push(grow(word))
    }

    touching = head ? !spaceAfter : touching && !spaceBefore
    afterMarkup = head ? markup : afterMarkup
  }
}

/** A word that more runs may add to. */
interface Growing {
  readonly at: number
  readonly parts: string[]
}

function grow({text, at}: Word): Growing {
  return {at, parts: [text]}
}

interface Pieces {
  readonly words: readonly Word[]
  readonly markup: boolean
  /** The first character within the markup. */
  readonly first: string
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
}

function piecesOf(run: Exclude<Run, {kind: 'break' | 'footnote'}>, source: string): Pieces {
  if (run.kind === 'atom') {
    const first = /`{1,2}(.)/u.exec(run.text)?.[1] ?? ''
    return {words: [run], markup: true, first, spaceBefore: false, spaceAfter: false}
  }

  const folded = foldSpace(cleanText(run.value))
  const inner = folded.trim()
  const value =
    run.kind === 'text' && run.style === ''
      ? escapeText(folded)
      : folded.replace(inner, () => escapeText(inner))
  const [open, close] = delimitersOf(run)
  const target =
    run.kind === 'link' && run.target !== undefined ? [{text: `<${run.target}>`, at: run.at}] : []

  return {
    words: enclose([...split(value, run.at, source), ...target], open, close),
    markup: open !== '',
    first: value.trimStart().charAt(0),
    spaceBefore: /^[ \n]/u.test(value),
    spaceAfter: /[ \n]$/u.test(value)
  }
}

function delimitersOf(run: Extract<Run, {kind: 'text' | 'link'}>): readonly [string, string] {
  if (run.kind === 'text') return [run.style, run.style]
  return ['`', run.target === undefined ? '`_' : '`__']
}

function enclose(words: readonly Word[], open: string, close: string): readonly Word[] {
  if (open === '') return words
  return words.map(({text, at}, place) => ({
    text: (place === 0 ? open : '') + text + (place === words.length - 1 ? close : ''),
    at
  }))
}

/** A word's place is the start of the source line it stands in, or of its run. */
function split(value: string, start: number, source: string): readonly Word[] {
  let at = start

  return value.split('\n').flatMap((line, number) => {
    if (number > 0) at = source.indexOf('\n', at) + 1 || at
    return line
      .split(' ')
      .filter((text) => text !== '')
      .map((text) => ({text, at}))
  })
}

/** Spaces that may break become one kind; those that may not stay between words alone. */
function foldSpace(text: string): string {
  return text.replace(/[^\S\n]+/gu, (space, at: number) => {
    const inside = at > 0 && at + space.length < text.length && !text.startsWith('\n', at + space.length)
    return inside && text[at - 1] !== '\n' && /^[\u00A0\u2007\u202F]+$/u.test(space) ? space : ' '
  })
}

/** Two neighbours of one style are one text: whether an underscore needs a backslash depends on both. */
function joinText(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []

  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && run.kind === 'text' && last.style === run.style) {
      joined[joined.length - 1] = {...last, value: last.value + run.value}
    } else {
      joined.push(run)
    }
  }

  return joined
}

/** Markup opens after these; not after an opening quote or bracket whose partner it begins with. */
function mayPrecede(before: string, first: string): boolean {
  const partner = new Map([
    ['"', '"'],
    ["'", "'"],
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['<', '>']
  ]).get(before)
  return partner === undefined ? before === '-' || before === '/' : partner !== first
}

/** Markup closes before these; a name between colons behind it would be its role. */
const mayFollow = /^(?:['")\]}>\-/\\.,;!?]|:(?![\p{L}\p{N}]))/u
