import {languageOf} from './language.ts'
import type {Line} from './block.ts'
import type {Name} from './span.ts'

/** A line of code that stands for the blocks of a name. */
export interface Include extends Name {
  readonly indent: string
}

/**
 * Read `// <<name>>`, or `# <<name>>` where the language writes its comments so, alone on a line.
 *
 * It is a comment, so that an editor still parses the block around it.
 */
export function includeOf({text, span}: Line, language: string): Include | undefined {
  if (!text.includes('<<')) return undefined
  const code = text.trim()
  const comment = languageOf(language)?.comment
  if (comment === undefined || !code.startsWith(comment) || !code.endsWith('>>')) return undefined

  const label = code.slice(comment.length).trimStart()
  if (!label.startsWith('<<')) return undefined

  const name = label.slice(2, -2).trim()
  if (name === '' || name.includes('<<') || name.includes('>>')) return undefined

  const start = span.start + text.indexOf(name, text.indexOf('<<') + 2)
  const indent = text.slice(0, text.length - text.trimStart().length)
  return {name, indent, span: {file: span.file, start, end: start + name.length}}
}
