import type {Root} from '../../model/markdown.ts'
import type {Violation} from '../../model/rule.ts'
import type {Source} from '../../model/source.ts'
import {endOf, spanOf, startOf} from '../../model/span-of.ts'

/** Two facts at least: one alone may be prose. */
const facts = /^(?:kind|source|status|needs):[^\n]{0,400}?[·,;|][ \t]{0,9}(?:kind|source|status|needs):/u

/** Requirements where none are read. */
export function* requirementMisreadings({children}: Root, {file, text}: Source): Iterable<Violation> {
  if (file.startsWith('requirements/')) return

  for (const [at, node] of children.entries()) {
    if (node.type !== 'paragraph' || children[at - 1]?.type !== 'heading') continue
    if (!facts.test(text.slice(startOf(node), endOf(node)))) continue
    yield {
      message: 'Unexpected facts of a requirement, expected them in a file below `requirements/`',
      span: spanOf(node, file)
    }
  }
}
