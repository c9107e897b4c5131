import {createHighlighterCoreSync, type HighlighterCore} from '@shikijs/core'
import {grammarEngine} from './engine.ts'
import {grammarsOf} from './grammars.ts'
import {classOf, theme} from './theme.ts'
import type {Token} from './token.ts'

/**
 * From here on a line is plain. Grammars are made for lines that people write: on others their expressions take cubic
 * time, 7 ms for the worst that we found of this length and 2 s for one five times as long. A limit of time would make the
 * output depend on the machine.
 */
const longestLine = 200

/**
 * A text with more lines is plain: what each line takes grows with the brackets that are open there, so that 16,000 lines
 * of nothing else take 20 s, and 2,000 about half a second. Nobody reads as many in one piece.
 */
const mostLines = 2000

/** The tokens of each line of a text; an unknown language is plain text. Joined, they are the text. */
export function tokensOf(text: string, language: string): readonly (readonly Token[])[] {
  const grammar = grammarsOf(language).at(-1)
  const lineTexts = text.split('\n')
  if (!grammar || lineTexts.length > mostLines) return lineTexts.map(plain)

  const open = (highlighter ??= start())
  if (!open.getLoadedLanguages().includes(grammar.name)) open.loadLanguageSync([...grammarsOf(language)])

  const lines = open.codeToTokensBase(text, {
    lang: grammar.name,
    theme: theme.name!,
    tokenizeMaxLineLength: longestLine,
    tokenizeTimeLimit: 0
  })
  return lines.map((line) => joined(line.map(({content, color}) => tokenOf(content, color))))
}

let highlighter: HighlighterCore | undefined

function start(): HighlighterCore {
  return createHighlighterCoreSync({
    themes: [theme],
    langs: [],
    engine: grammarEngine()
  })
}

function plain(text: string): readonly Token[] {
  return text === '' ? [] : [{text}]
}

function tokenOf(text: string, colour: string | undefined): Token {
  const name = classOf(colour)
  return name && text.trim() !== '' ? {text, class: name} : {text}
}

/** One token for neighbours of one class, and for the white space between them. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = []

  for (const token of tokens) {
    const last = result.at(-1)
    if (last && last.class === token.class)
      result[result.length - 1] = {...last, text: last.text + token.text}
    else result.push(token)
  }

  return result
}
