import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {RootContent} from '../../../model/markdown.ts'
import {startOf} from '../../../model/span-of.ts'
import {isComment} from '../is-comment.ts'
import {languageName} from './language-name.ts'
import type {CodeView, Evidence, Surroundings} from './surroundings.ts'
import {text} from './text.ts'

export interface EvidenceRun {
  readonly views: readonly EvidenceView[]
  /** How many nodes it takes. */
  readonly length: number
}

type EvidenceView = CodeView & {readonly evidence: Evidence}

/** The tests and vectors that follow each other from a node on, whatever comments stand between. */
export function evidenceAt(nodes: readonly RootContent[], at: number, {codeAt}: Surroundings): EvidenceRun {
  const views: EvidenceView[] = []
  let length = 0

  for (let next = at; next < nodes.length; next += 1) {
    const node = nodes[next]!
    if (node.type === 'html' && isComment(node.value)) continue
    const view = node.type === 'code' ? codeAt(startOf(node)) : undefined
    if (!hasEvidence(view)) break
    if (!view.block.hidden) views.push(view)
    length = next + 1 - at
  }

  return {views, length}
}

/** One line: of each kind, where its blocks stand in the sources. */
export function writeEvidence(views: readonly EvidenceView[]): readonly ElementContent[] {
  if (views.length === 0) return []
  const kinds = [...new Set(views.map(({evidence}) => evidence.kind))]
  const lists = kinds.map((kind) => {
    const links = views.filter(({evidence}) => evidence.kind === kind).map(linkOf)
    return h('span', [
      text(`${kind}: `),
      ...links.flatMap((link, at) => (at === 0 ? [link] : [text(', '), link]))
    ])
  })
  return [
    h(
      'p',
      {className: ['evidence-links']},
      lists.flatMap((list, at) => (at === 0 ? [list] : [text(' · '), list]))
    )
  ]
}

function linkOf({block, evidence}: EvidenceView, at: number): ElementContent {
  const title = block.role === 'vector' ? String(at + 1) : languageName(block.language)
  return h('a', {href: evidence.href}, title)
}

function hasEvidence(view: CodeView | undefined): view is EvidenceView {
  return view?.evidence !== undefined
}
