import type {Document, Field} from '../../../model/document.ts'
import type {Fix} from '../../../model/diagnostic.ts'
import {pepFields} from '../../../model/pep.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import {headerFieldsOf} from './header-fields.ts'

const order: ReadonlyMap<string, number> = new Map(pepFields.map((key, at) => [key, at]))

/** Readers look for a field where PEP 12 puts it. */
export const headerOrder: DocumentRule = {
  code: 'pep/header-order',
  severity: 'error',
  scope: 'document',
  *violations(document, project) {
    const fields = headerFieldsOf(document, project).map(({field}) => field)
    const keys = fields.map(({key}) => key.name)
    // Fields that are unknown or doubled have no one place; they are reported for that.
    if (new Set(keys).size < keys.length || !keys.every((key) => order.has(key))) return

    const late = fields.find((field, at) => at > 0 && placeOf(field) < placeOf(fields[at - 1] ?? field))
    const next = fields.find((field) => late && placeOf(field) > placeOf(late))
    if (!late || !next) return

    yield {
      message: `Unexpected \`${late.key.name}\` behind \`${next.key.name}\`, expected the order of PEP 12`,
      span: late.key.span,
      fix: reorder(fields, document)
    }
  }
}

/** Move whole entries, with what stands between one and the next. */
function reorder(fields: readonly Field[], {text}: Document): Fix {
  const start = fields[0]?.span.start ?? 0
  const end = fields.at(-1)?.span.end ?? 0
  const entries = fields.map((field, at) => ({
    place: placeOf(field),
    text: text.slice(field.span.start, fields[at + 1]?.span.start ?? end).trimEnd()
  }))
  const sorted = entries.toSorted((one, other) => one.place - other.place).map((entry) => entry.text)
  const span = {file: fields[0]?.span.file ?? '', start, end: start + text.slice(start, end).trimEnd().length}
  return {title: 'Sort the fields', edits: [{span, text: sorted.join('\n')}], safe: true}
}

function placeOf({key}: Field): number {
  return order.get(key.name) ?? 0
}
