import {isClauseId} from '../model/clause-id.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Definition, Root, RootContent} from '../model/markdown.ts'
import {remembered} from '../model/remembered.ts'
import type {Spec} from '../model/spec.ts'

/** Only these hold blocks; a link definition is one, so nothing else needs to be looked into. */
const containers: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition'])

/** A link definition labelled like a clause would silently turn every reference to that clause into another link. */
export function* checkDefinitions({documents}: Spec): Iterable<Diagnostic> {
  for (const {file, tree} of documents) {
    for (const {label, identifier, position} of definitionsOf(tree)) {
      const id = label ?? identifier
      if (!isClauseId(id) || position?.start.offset === undefined || position.end.offset === undefined)
        continue

      yield {
        code: 'link/clause-definition',
        severity: 'error',
        message: `Unexpected link definition \`${id}\`, expected a label that cannot be a clause`,
        span: {file, start: position.start.offset, end: position.end.offset}
      }
    }
  }
}

const definitionsOf = remembered((tree: Root): readonly Definition[] => {
  const definitions: Definition[] = []
  const pending: RootContent[] = [...tree.children]

  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition') definitions.push(node)
    if ('children' in node && containers.has(node.type))
      pending.push(...(node.children as readonly RootContent[]))
  }

  return definitions
})
