import type {Heading} from '../../model/document.ts'
import {spanOf} from '../../model/span-of.ts'
import {plainTextOf} from '../../model/plain-text.ts'
import type {Reading} from '../reading.ts'

/** The headings in order, each with a slug of its own. */
export function headingsOf(reading: Reading): readonly Heading[] {
  const slugs = new Map<string, number>()

  return reading.visits.flatMap(({node}) => {
    if (node.type !== 'heading') return []
    const text = plainTextOf([node])
    return [{depth: node.depth, text, slug: unique(slugOf(text), slugs), span: spanOf(node, reading.file)}]
  })
}

/** Letters, digits, `_` and hyphens for white space, in lower case, as code hosts make it. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')
  return slug === '' ? 'section' : slug
}

/** `taken` holds, for each slug given away, the number that the next one of its name tries first. */
function unique(slug: string, taken: Map<string, number>): string {
  if (!taken.has(slug)) {
    taken.set(slug, 2)
    return slug
  }

  for (let number = taken.get(slug)!; ; number++) {
    const candidate = `${slug}-${number}`
    if (taken.has(candidate)) continue
    taken.set(slug, number + 1)
    taken.set(candidate, 2)
    return candidate
  }
}
