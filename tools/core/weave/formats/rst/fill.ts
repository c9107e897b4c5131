import type {Span} from '../../../model/span.ts'
import type {Line} from './line.ts'
import type {Word} from './run.ts'
import {widthOf} from './width.ts'

/** Fill lines with words: none is read as the start of anything but text. */
export function fill(words: readonly Word[], width: number, file: string): readonly Line[] {
  const lines: Line[] = []
  let text = ''
  let used = 0
  let first = 0
  let last = 0

  for (const word of unbreakable(words)) {
    const size = widthOf(word.text)

    if (text !== '' && used + 1 + size > width) {
      lines.push({lead: '', text, origin: originOf(file, first, last)})
      text = ''
    }

    if (text === '') {
      ;[text, used, first] = [word.text, size, word.at]
    } else {
      text += ` ${word.text}`
      used += 1 + size
    }

    last = word.at
  }

  return text === '' ? lines : [...lines, {lead: '', text, origin: originOf(file, first, last)}]
}

/** Keep the first word from opening a block, and the last from announcing a literal one or from looking cut in two. */
export function protect(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) => {
    const start = at === 0 && opensBlock(word.text) ? escapeStart(word.text) : word.text
    const text =
      at === words.length - 1 && /(?:::|[a-z]-)$/u.test(start)
        ? `${start.slice(0, -1)}\\${start.slice(-1)}`
        : start
    return text === word.text ? word : {...word, text}
  })
}

/** A backslash; before another one a space that shows as nothing. */
function escapeStart(text: string): string {
  return text.startsWith('\\') ? `\\ ${text}` : `\\${text}`
}

/** Words that must not start a line go with the one before; a hyphen that must not end one, with the one behind. */
function unbreakable(words: readonly Word[]): readonly Word[] {
  const groups: Word[][] = []

  for (const word of words) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && (opensBlock(word.text) || /[a-z]-$/u.test(before.text))) group.push(word)
    else groups.push([word])
  }

  return groups.map((group) => ({at: group[0]?.at ?? 0, text: group.map(({text}) => text).join(' ')}))
}

/** What docutils takes for the start of a list, a field, an option, a directive, a table, an adornment, an attribution. */
function opensBlock(text: string): boolean {
  const [word = ''] = text.split(' ', 1)
  return opening.test(word) || adornment.test(word)
}

const opening =
  /^(?:[•‣⁃]$|[-+][A-Za-z0-9-]|—|\.\.$|:(?!(?:pep|rfc|literal):`)|\/[A-Za-z]|\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#)[.)]$)/u
const adornment = /^([!-/:-@[-`{-~])\1*$/u

function originOf(file: string, start: number, end: number): Span {
  return {file, start, end: Math.max(start, end)}
}
