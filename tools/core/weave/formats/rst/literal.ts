import {cleanText} from './clean-text.ts'

/** An inline literal, or the role of that name where the delimiters could not be told from the text; absent for mere spaces. */
export function literalOf(code: string): string | undefined {
  const text = cleanText(code).replace(/\s/gu, ' ').trim()
  if (text === '') return undefined
  if (!text.startsWith('`') && !text.endsWith('`') && !text.includes('``')) return `\`\`${text}\`\``
  return `:literal:\`${text.replace(/[\\`]/gu, '\\$&')}\``
}
