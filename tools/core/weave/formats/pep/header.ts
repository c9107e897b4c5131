import type {Document, Field} from '../../../model/document.ts'
import {fieldValuesOf} from '../../../model/field-values.ts'
import {pepFields} from '../../../model/pep.ts'
import {cleanText} from '../rst/clean-text.ts'
import {escapeText} from '../rst/escape-text.ts'
import type {Line} from '../rst/line.ts'

/** The header that a PEP begins with: its fields in the order of PEP 12, a list's items below each other. */
export function writeHeader({frontMatter, text}: Document): readonly Line[] {
  return pepFields.flatMap((key) => {
    const field = frontMatter.find((candidate) => candidate.key.name === key)
    return field ? writeField(field, text) : []
  })
}

function writeField(field: Field, source: string): readonly Line[] {
  const {
    key: {name},
    span
  } = field
  const items = fieldValuesOf(field, source).map(({text, link}) => {
    const shown = cleanText(isProse.has(name) ? escapeText(text) : text)
    return link === undefined ? shown : `\`${shown} <${cleanText(link)}>\`__`
  })
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
