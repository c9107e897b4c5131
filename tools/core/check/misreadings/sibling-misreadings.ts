import type {Nodes} from '../../model/markdown.ts'
import type {Violation} from '../../model/rule.ts'
import type {Source} from '../../model/source.ts'
import {childrenOf} from '../../model/nodes-of.ts'
import {spanOf} from '../../model/span-of.ts'

/** What the braces behind a strong word or at the end of a heading hold, at most. */
const braces = /^\{[^{}\n]{0,80}\}/
const trailingBraces = /(?<!\\)\{[^{}\n]{0,80}\}[ \t]*$/

/** Notation that is made of two neighbours, one of which is not what it should be. */
export function* siblingMisreadings(parent: Nodes, {file, text}: Source): Iterable<Violation> {
  const children = childrenOf(parent)

  for (const [at, node] of children.entries()) {
    if (node.type !== 'text') continue
    const {start, end} = spanOf(node, file)
    const source = text.slice(start, end)
    const mark = children[at - 1]?.type === 'strong' ? braces.exec(source)?.[0] : undefined
    const before =
      children[at + 1]?.type === 'clauseReference' ? /(?<![\w\\])[rR] ?$/.exec(source) : undefined
    const attributes =
      parent.type === 'heading' && at === children.length - 1 ? trailingBraces.exec(source) : undefined

    if (mark !== undefined) {
      yield {
        message: `Unexpected \`${mark}\` behind a strong word, expected \`{term}\` or a space`,
        span: {file, start, end: start + mark.length}
      }
    }

    if (before) {
      const reference = spanOf(children[at + 1]!, file)
      yield {
        message: `Unexpected \`r\` before a reference, expected a clause's id \`r[…]\` alone on its line, a blank line above`,
        span: {file, start: start + before.index, end: reference.end}
      }
    }

    if (attributes) {
      const from = start + attributes.index
      yield {
        message: `Unexpected \`${attributes[0].trim()}\` in a heading, expected text: headings have no attributes`,
        span: {file, start: from, end: from + attributes[0].length}
      }
    }
  }
}
