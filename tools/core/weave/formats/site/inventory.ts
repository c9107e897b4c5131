import {hrefOf} from './place.ts'
import type {SiteOutline} from './outline.ts'

/** An inventory of Sphinx, version 2, before the lines of its body are compressed. */
export interface Inventory {
  readonly head: string
  readonly body: string
}

/** What other documents made with Sphinx can lead to: clauses and requirements as labels, terms as terms. */
export function inventoryOf(
  {title, clauses, terms, requirements}: SiteOutline,
  /** Of the draft. */
  version = ''
): Inventory {
  const labels = [
    ...Array.from(clauses, ([id, place]) => ({id, place, shown: id})),
    ...Array.from(requirements, ([id, place]) => ({id, place, shown: place.title}))
  ]
  const lines = [
    ...labels.map(
      ({id, place, shown}) => `${id} std:label -1 ${hrefOf('objects.inv', place)} ${oneLine(shown)}`
    ),
    ...Array.from(
      terms.values(),
      (term) => `${oneLine(term.name)} std:term -1 ${hrefOf('objects.inv', term)} -`
    )
  ]

  return {
    head: [
      '# Sphinx inventory version 2',
      `# Project: ${oneLine(title)}`,
      `# Version: ${version}`,
      '# The remainder of this file is compressed using zlib.',
      ''
    ].join('\n'),
    body: lines.map((line) => `${line}\n`).join('')
  }
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim() || '-'
}
