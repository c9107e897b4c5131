import type {ElementContent} from 'hast'
import type {Clause} from '../../../model/clause.ts'
import {isEvidence} from '../../../model/is-evidence.ts'
import {lineAt, lineStartsOf} from '../../../model/line-starts.ts'
import type {Definition} from '../../../model/markdown.ts'
import {nodesOf} from '../../../model/nodes-of.ts'
import {startOf} from '../../../model/span-of.ts'
import {termKeyOf} from '../../../model/term.ts'
import type {Marks} from '../html/code-lines.ts'
import type {CodeView, Surroundings} from '../html/surroundings.ts'
import {writePanel} from './clause-panel.ts'
import {viewOf} from './code-view.ts'
import {footnoteMarks, type Marking} from './footnotes.ts'
import {linksOf} from './links.ts'
import {imagePageOf, sourcePageOf} from './page-of.ts'
import {resolveAddress} from '../../../model/resolve-address.ts'
import type {Writing} from './writing.ts'

/** What writing a document's nodes asks for, answered from the document, the outline of the site and the evidence. */
export function surroundingsOf(writing: Writing): Surroundings & Written {
  const {document, outline, evidence, stateOf} = writing
  const {file, text, tree} = document
  const own = outline.documents.get(file)
  const page = own?.page ?? 'index.html'
  const links = linksOf(page, outline, stateOf)
  const lines = lineStartsOf(text)
  const clauses = new Map(document.clauses.map((clause) => [clause.span.start, clause]))
  const headings = new Map(document.headings.map(({span}, at) => [span.start, own?.headings[at]]))
  const terms = firstOf(document.terms.map(({name, span}) => [termKeyOf(name), span.start] as const))
  const anchored = firstOf(document.clauses.map(({id, span}) => [id, span.start] as const))
  const definitions = firstOf(definitionsOf(writing).map((node) => [node.identifier, node] as const))
  const views = new Map(
    document.blocks.map((block, at): readonly [number, () => CodeView] => [
      block.span.start,
      () =>
        viewOf({
          block,
          id: own?.blocks[at],
          marks: writing.marks.get(at) ?? noMarks,
          tokensOf: writing.tokensOf,
          outline,
          links,
          source: {
            page: sourcePageOf(file),
            anchor: own?.blocks[at] ?? `L${lineAt(lines, block.span.start) + 1}`
          }
        })
    ])
  )

  const footnotes = footnoteMarks(tree, own?.label ?? 'note')
  const left = new Set(anchorsOf(writing))
  const written = <Place extends {readonly anchor: string}>(place: Place): Place => {
    left.delete(place.anchor)
    return place
  }

  return {
    unwritten: () => [...left],
    address: (url) => links.address(url, file),
    image(url) {
      const path = resolveAddress(file, url)
      return writing.hasImage(path) ? links.to({page: imagePageOf(path)}) : undefined
    },
    definition: (identifier) => definitions.get(identifier),
    clause: links.clause,
    term: links.term,
    footnotes,
    footnote: footnotes.mark,
    termAt(name, at) {
      const key = termKeyOf(name)
      const place = outline.terms.get(key)
      return place?.file === file && terms.get(key) === at ? written(place).anchor : undefined
    },
    headingAt(at) {
      const heading = headings.get(at)
      if (heading) left.delete(heading.id)
      return heading && {level: heading.depth, id: heading.id}
    },
    clauseAt(marker) {
      const at = startOf(marker)
      const clause = clauses.get(at)
      const place = outline.clauses.get(marker.id)
      const isDefined = place?.file === file && anchored.get(marker.id) === at
      return {
        end: clause?.body.end ?? at,
        ...(isDefined && {anchor: written(place).anchor}),
        ...(clause?.level !== undefined && {level: clause.level}),
        ...panelOf(clause)
      }
    },
    codeAt(at) {
      const view = views.get(at)?.()
      if (view?.id !== undefined) left.delete(view.id)
      return view
    }
  }

  function panelOf(clause: Clause | undefined): {
    readonly state?: ClauseState
    readonly evidence: readonly ElementContent[]
  } {
    const known = clause && evidence.get(clause.id)
    if (!known) return {evidence: []}
    return {state: known.state, evidence: [writePanel(known, file, links)]}
  }
}

/** What a document should lead to and does not, since it stands where nothing is shown, as in a second footnote of one name. */
export interface Written {
  readonly unwritten: () => readonly string[]
  readonly footnotes: Marking
}

/** All ids that a document has on its page. */
function anchorsOf({document: {file, blocks, clauses, terms}, outline}: Writing): readonly string[] {
  const own = outline.documents.get(file)
  const defined = [
    ...clauses.map(({id}) => outline.clauses.get(id)),
    ...terms.map(({name}) => outline.terms.get(termKeyOf(name)))
  ]
  return [
    ...defined.flatMap((place) => (place?.file === file ? place.anchor : [])),
    ...(own?.headings ?? []).flatMap((heading) => heading?.id ?? []),
    ...(own?.blocks ?? []).flatMap((id, at) => {
      const block = blocks[at]
      return id === undefined || !block || block.hidden || isEvidence(block) ? [] : [id]
    })
  ]
}

type ClauseState = NonNullable<ReturnType<Surroundings['clauseAt']>['state']>

const noMarks: Marks = new Map()

function definitionsOf({document}: Writing): readonly Definition[] {
  const definitions: Definition[] = []
  for (const node of nodesOf(document.tree)) if (node.type === 'definition') definitions.push(node)
  return definitions
}

function firstOf<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  return new Map(entries.toReversed())
}
