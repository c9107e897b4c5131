import type {Document, Field} from '../../../model/document.ts'
import {pepFields} from '../../../model/pep.ts'
import {cleanText} from '../rst/clean-text.ts'
import {escapeText} from '../rst/escape-text.ts'
import type {Line} from '../rst/line.ts'

/** The header that a PEP begins with: its fields in the order of PEP 12, a list's items below each other. */
export function writeHeader({frontMatter}: Document): readonly Line[] {
  return pepFields.flatMap((key) => {
    const field = frontMatter.find((candidate) => candidate.key.name === key)
    return field ? writeField(field) : []
  })
}

function writeField({key: {name}, value, span}: Field): readonly Line[] {
  const items = itemsOf(value).map((item) => (isProse.has(name) ? escapeText(item) : item))
  const lead = `${name}: `
  if (items.length === 0) return [{lead: '', text: `${name}:`, origin: span}]

  return items.map((item, at) => ({
    lead: at === 0 ? lead : ' '.repeat(lead.length),
    text: at < items.length - 1 ? `${item},` : item,
    origin: span
  }))
}

/** Fields that hold a person's own words. */
const isProse: ReadonlySet<string> = new Set(['Title', 'Author', 'Sponsor', 'PEP-Delegate', 'BDFL-Delegate'])

/** Front matter gives a text, a number, or a list of them; a list of threads may have a date with the address behind it. */
function itemsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf)
  if (value instanceof Map) return Array.from(value, ([date, url]) => `\`${textOf(date)} <${textOf(url)}>\`__`)
  const text = textOf(value)
  return text === '' ? [] : [text]
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? cleanText(String(value)).replace(/\s+/gu, ' ').trim()
    : ''
}
