import {originOf, render, type Artifact} from '../../model/artifact.ts'
import {lineAt} from '../../model/line-starts.ts'
import {pythonLinesOf, type PythonLine} from '../../model/python-lines.ts'

export interface Annotation {
  /** The offsets at which the lines of a source start. */
  readonly linesOf: (file: string) => readonly number[]
  /** Whether an f-string may hold strings with its own quotes, as from 3.12 on. */
  readonly nests: boolean
}

/**
 * The text of a module with a comment behind each line of code that says where it was written, such as
 * `# pep/40-request.md:231`.
 *
 * Every traceback shows the line that it names, on every version and without a hook, and the comment with it. Lines keep
 * their numbers, and nothing that Python compiles changes: a line that ends inside a string, or in a backslash, gets none.
 */
export function annotate(artifact: Artifact, {linesOf, nests}: Annotation): string {
  const lines = render(artifact).split('\n')
  const read = pythonLinesOf(lines)
  const end = nests ? lines.findIndex((text) => longFormatted.test(text)) : -1
  let start = 0

  return lines
    .map((text, at) => {
      const first = start + text.length - text.trimStart().length
      start += text.length + 1
      if ((end !== -1 && at >= end) || !mayEndInComment(text, read[at], read[at + 1])) return text
      const span = originOf(artifact, first)
      return span ? `${text}  # ${plain(span.file)}:${lineAt(linesOf(span.file), span.start) + 1}` : text
    })
    .join('\n')
}

/** What follows is left as it is where strings may nest: whether a line is within one is then no question of quotes. */
const longFormatted = /\b(?:[ft]r?|r[ft])(?:"""|''')/iu

const closers: ReadonlySet<string> = new Set([')', ']', '}', ',', ':'])

/** A line with code on it; a string alone is documentation, and what closes brackets alone does nothing. */
function mayEndInComment(text: string, line?: PythonLine, next?: PythonLine): boolean {
  if (!line || line.tokens.every((token) => closers.has(token)) || text.endsWith('\\')) return false
  return !text.trimStart().startsWith('#') && next?.inString !== true
}

/** Without what is not ASCII, which 2.7 refuses, and without what an encoding is declared by. */
function plain(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\w./+@~,-]+/gu, encodeURIComponent)
    .replace(/[!'()*]/gu, '_')
}
