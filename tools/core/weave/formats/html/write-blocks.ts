import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Code, Heading, RootContent} from '../../../model/markdown.ts'
import {startOf} from '../../../model/span-of.ts'
import {isComment} from '../is-comment.ts'
import type {Surroundings} from './surroundings.ts'
import {writeClause} from './write-clause.ts'
import {writeCode} from './write-code.ts'
import {evidenceAt, writeEvidence} from './write-evidence.ts'
import {writeList} from './write-list.ts'
import {writePhrases} from './write-phrases.ts'
import {writeQuote} from './write-quote.ts'
import {writeTable} from './write-table.ts'
import {isBoth, tabsAfter, writeTabs} from './write-tabs.ts'

/** Blocks as elements; an id line takes what it governs, and neighbouring blocks under `<!-- both -->` become tabs. */
export function writeBlocks(nodes: readonly RootContent[], surroundings: Surroundings): ElementContent[] {
  const written: ElementContent[] = []

  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]!
    const evidence = evidenceAt(nodes, at, surroundings)
    if (evidence.length > 0) {
      for (const line of writeEvidence(evidence.views)) written.push(line)
      at += evidence.length
      continue
    }
    const tabs = isBoth(node) ? tabsAfter(nodes, at, surroundings) : []
    at += 1

    if (node.type === 'clauseMarker') {
      const next = endOfGoverned(nodes, at, surroundings.clauseAt(node).end)
      written.push(writeClause(node, writeBlocks(nodes.slice(at, next), surroundings), surroundings))
      at = next
    } else if (tabs.length > 0) {
      written.push(writeTabs(tabs))
      at += tabs.flat().length
    } else {
      for (const element of writeBlock(node, surroundings)) written.push(element)
    }
  }

  return written
}

/** The place of the first node from `at` on that starts behind what an id line there governs. */
function endOfGoverned(nodes: readonly RootContent[], at: number, end: number): number {
  let next = at
  while (next < nodes.length && startOf(nodes[next]!) < end) next += 1
  return next
}

function writeBlock(node: RootContent, surroundings: Surroundings): readonly ElementContent[] {
  switch (node.type) {
    case 'paragraph':
      return [h('p', writePhrases(node.children, surroundings))]
    case 'heading':
      return [writeHeading(node, surroundings)]
    case 'code':
      return writeCodeOrTable(node, surroundings)
    case 'table':
      return [writeTable(node, surroundings)]
    case 'list':
      return [writeList(node, surroundings)]
    case 'blockquote':
      return [writeQuote(node, surroundings)]
    case 'thematicBreak':
      return [h('hr')]
    case 'html':
      return isComment(node.value) ? [] : [h('p', h('code', node.value))]
    default:
      return []
  }
}

/** A table that an example prints shows as the table that it is. */
function writeCodeOrTable(node: Code, surroundings: Surroundings): readonly ElementContent[] {
  const block = surroundings.codeAt(startOf(node))?.block
  if (block?.role === 'table' && block.table && !block.hidden) return [writeTable(block.table, surroundings)]
  return writeCode(node, surroundings)
}

/** A heading within another block opens no section. */
function writeHeading(node: Heading, surroundings: Surroundings): ElementContent {
  const place = surroundings.headingAt(startOf(node))
  const title = writePhrases(node.children, surroundings)
  if (!place) return h('p', {className: ['rubric']}, title)

  const {level, id} = place
  const link = h('a', {className: ['anchor'], href: `#${id}`, ariaLabel: 'Link to this section'}, '#')
  return h(`h${level}`, {id}, [...title, {type: 'text', value: ' '}, link])
}
