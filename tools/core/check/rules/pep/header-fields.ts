import type {Document, Field} from '../../../model/document.ts'
import {fieldValuesOf} from '../../../model/field-values.ts'
import {isPepHeader} from '../../../model/pep.ts'
import type {Project} from '../../../model/project.ts'
import type {Span} from '../../../model/span.ts'

/** A field of a PEP's header with each of the values that it lists. */
export interface HeaderField {
  readonly key: string
  readonly items: readonly Item[]
  readonly field: Field
}

export interface Item {
  readonly text: string
  readonly span: Span
}

/** The header's fields where a document has the PEP's header; none in any other. */
export function headerFieldsOf(document: Document, project: Project): readonly HeaderField[] {
  if (!isPepHeader(document.file, project)) return []
  return document.frontMatter.map((field) => ({key: field.key.name, items: itemsOf(field, document), field}))
}

function itemsOf(field: Field, {text}: Document): readonly Item[] {
  let from = field.key.span.end

  return valuesOf(field, text).map(({shown, found}) => {
    const at = text.slice(0, field.span.end).indexOf(found, from)
    if (at === -1 || found === '') return {text: shown, span: field.span}
    from = at + found.length
    return {text: shown, span: {...field.span, start: at, end: from}}
  })
}

interface Value {
  readonly shown: string
  /** What to look for in the source. */
  readonly found: string
}

function valuesOf(field: Field, text: string): readonly Value[] {
  const values = fieldValuesOf(field, text).flatMap(({text: value, link: url}): readonly Value[] => {
    if (url !== undefined) return [link(value, url)]
    return split(field.key.name, value).map((part) => ({shown: part, found: part}))
  })
  return values.length > 0 ? values : [{shown: '', found: ''}]
}

/** A date with the address of a thread behind it, as a PEP writes both. */
function link(date: string, url: string): Value {
  return {shown: `\`${date} <${url}>\`__`, found: date}
}

/** Every field but a title and a status may list; a comma before “Jr” is part of a name. */
function split(key: string, text: string): readonly string[] {
  if (key === 'Title' || key === 'Discussions-To' || key === 'Status' || key === 'Type') return [text]
  return text
    .split(/,\s+(?!Jr\b)/u)
    .map((part) => part.replace(/,$/u, '').trim())
    .filter((part, at) => part !== '' || at === 0)
}
