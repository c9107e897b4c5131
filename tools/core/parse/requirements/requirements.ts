import type {Nodes} from '../../model/markdown.ts'
import type {Requirement} from '../../model/requirement.ts'
import {endOf, spanOf, startOf} from '../../model/span-of.ts'
import {plainTextOf} from '../../model/plain-text.ts'
import type {Reading} from '../reading.ts'
import {factsOf} from './requirement-facts.ts'

/** The requirements of a file below `requirements/`: a heading each, `id: Title`, and a line of facts. */
export function requirementsOf(reading: Reading): readonly Requirement[] {
  if (!reading.file.startsWith('requirements/')) return []
  const {children} = reading.tree

  return children.flatMap((heading, index) => {
    if (heading.type !== 'heading') return []
    const [, id, title] = titled.exec(plainTextOf([heading])) ?? []
    const next = children[index + 1]
    const facts = next?.type === 'paragraph' && isFacts(reading, next) ? next : undefined

    if (id === undefined || title === undefined) {
      if (facts)
        report(`Unexpected heading of a requirement, expected \`id: Title\` with an id of lower-case words`)
      return []
    }
    const body = bodyOf(children, index + (facts ? 2 : 1), heading.depth)
    return [
      {
        id,
        title,
        ...factsOf(reading, facts, heading),
        text: plainTextOf(body),
        span: spanOf(heading, reading.file)
      }
    ]

    function report(message: string): void {
      reading.report({
        code: 'parse/bad-requirement',
        severity: 'error',
        message,
        span: spanOf(heading, reading.file)
      })
    }
  })
}

const titled = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*): (.+)$/u

function isFacts({text}: Reading, node: Nodes): boolean {
  return /^(?:kind|source|status|needs)\s*:/u.test(text.slice(startOf(node), endOf(node)))
}

/** Up to the next heading of that depth. */
function bodyOf(nodes: readonly Nodes[], from: number, depth: number): readonly Nodes[] {
  const body: Nodes[] = []

  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at]!
    if (node.type === 'heading' && node.depth <= depth) break
    body.push(node)
  }

  return body
}
