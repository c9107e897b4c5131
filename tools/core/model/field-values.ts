import type {Field} from './document.ts'

/** One value of a front matter field, as its author wrote it. */
export interface FieldValue {
  readonly text: string
  /** What stands behind the value as its own value: the address of a thread, behind the date. */
  readonly link?: string
}

/**
 * The values that a field lists, or its one value; none for a field without any.
 *
 * Numbers are read from the source: to YAML `3.10` and `3.1` are one number, and not to a version.
 */
export function fieldValuesOf({key, value, span}: Field, source: string): readonly FieldValue[] {
  const numbers = source.slice(key.span.end, span.end).match(/[\d.]+/gu) ?? []
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]

  return items.flatMap((item): readonly FieldValue[] => {
    if (item instanceof Map)
      return Array.from(item, ([text, link]) => ({text: textOf(text), link: textOf(link)}))
    const text = textOf(item)
    return text === '' ? [] : [{text}]
  })

  function textOf(item: unknown): string {
    if (typeof item === 'string') return item.replace(/\s+/gu, ' ').trim()
    if (typeof item !== 'number') return ''
    return numbers.find((written) => Number(written) === item) ?? String(item)
  }
}
