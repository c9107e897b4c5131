import type {Diagnostic} from '../model/diagnostic.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Span} from '../model/span.ts'

/** File things by name; the first of a name is its definition, each further one is a diagnostic. */
export function define<Item extends {readonly span: Span}>(
  kind: 'clause' | 'requirement' | 'experiment' | 'term' | 'retirement',
  items: readonly Item[],
  {keyOf, nameOf = keyOf}: Naming<Item>
): Outcome<ReadonlyMap<string, Item>> {
  const value = new Map<string, Item>()
  const diagnostics: Diagnostic[] = []

  for (const item of items) {
    const key = keyOf(item)
    const first = value.get(key)

    if (!first) {
      value.set(key, item)
      continue
    }

    diagnostics.push({
      code: `link/duplicate-${kind}`,
      severity: 'error',
      message: `Unexpected second ${kind} \`${nameOf(item)}\`, expected a name that is not taken`,
      span: item.span,
      related: [{message: 'First defined here', span: first.span}]
    })
  }

  return {value, diagnostics}
}

interface Naming<Item> {
  /** The same for two items that are in each other's way. */
  readonly keyOf: (item: Item) => string
  /** As a reader knows it, where that differs. */
  readonly nameOf?: (item: Item) => string
}
