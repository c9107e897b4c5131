import {cleanText} from './clean-text.ts'

/**
 * An inline literal; absent for mere spaces.
 *
 * Code with a backtick is a role of that name: some delimiters could not be told from it, and the PEP editors' hook
 * takes a pair of them for a mistake.
 */
export function literalOf(code: string): string | undefined {
  const text = cleanText(code).replace(/\s/gu, ' ').trim()
  if (text === '') return undefined
  return text.includes('`') ? roleOf(text) : `\`\`${text}\`\``
}

/** An escaped space, which shows as nothing, keeps a backtick at the end apart from the delimiter. */
function roleOf(text: string): string {
  const escaped = text.replace(/[\\`]/gu, '\\$&')
  return `:literal:\`${escaped}${text.endsWith('`') ? '\\ ' : ''}\``
}
