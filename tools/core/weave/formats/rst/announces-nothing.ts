import type {RootContent} from '../../../model/markdown.ts'
import {plainTextOf} from '../../../model/plain-text.ts'
import {startOf} from '../../../model/span-of.ts'
import {isComment} from '../is-comment.ts'
import type {Problem, Surroundings} from './surroundings.ts'
import {isLeftOut} from './write-code.ts'

/** Whether a paragraph ends in a colon, and the code that it announces is not shown. */
export function announcesNothing(
  nodes: readonly RootContent[],
  at: number,
  surroundings: Surroundings
): boolean {
  const [paragraph, next] = [nodes[at], nodes[at + 1]]
  if (paragraph?.type !== 'paragraph' || next?.type !== 'code') return false
  if (!plainTextOf([paragraph]).endsWith(':') || !isHidden(next, surroundings)) return false
  return !announced.has(typeBehind(nodes, at, surroundings))
}

export const emptyAnnouncement: Problem = {
  code: 'weave/left-out',
  message: 'Unexpected colon before code that the PEP leaves out, expected a full stop or code to show'
}

const announced: ReadonlySet<string> = new Set(['code', 'list', 'table', 'blockquote'])

/** What the next node that is shown is; nothing at the end. */
function typeBehind(nodes: readonly RootContent[], at: number, surroundings: Surroundings): string {
  let behind = nodes[at + 1]
  for (let next = at + 2; behind && isHidden(behind, surroundings); next++) behind = nodes[next]
  return behind?.type ?? ''
}

function isHidden(node: RootContent, {block}: Surroundings): boolean {
  if (node.type === 'html') return isComment(node.value)
  const code = node.type === 'code' ? block(startOf(node)) : undefined
  return code !== undefined && isLeftOut(code)
}
