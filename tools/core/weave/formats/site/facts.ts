import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'

/** A name, and what is said under it, line by line. */
export type Fact = readonly [name: string, lines: readonly (readonly (ElementContent | string)[])[]]

/** What stands in a list of descriptions; nothing of a name under which nothing is said. */
export function writeFacts(facts: readonly Fact[]): readonly Element[] {
  return facts.flatMap(([name, lines]) =>
    lines.length === 0 ? [] : [h('dt', name), ...lines.map((line) => h('dd', [...line]))]
  )
}
