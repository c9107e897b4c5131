import {h} from 'hastscript'
import type {ElementContent} from 'hast'
import type {RootContent} from '../../../model/markdown.ts'
import {endOf, startOf} from '../../../model/span-of.ts'
import {htmlOf} from '../html/html-of.ts'
import type {Surroundings} from '../html/surroundings.ts'
import {writePhrases} from '../html/write-phrases.ts'
import {writeBlocks} from '../html/write-blocks.ts'
import {withExperimentFacts} from './experiment-facts.ts'
import {writeFootnotes} from './footnotes.ts'
import {linksOf} from './links.ts'
import {writeRequirement} from './requirement.ts'
import {writeRetirements} from './retirements.ts'
import {surroundingsOf} from './surroundings-of.ts'
import type {Writing} from './writing.ts'

/**
 * Weave one document to what it gives to its page, cut before each heading; it depends on the others through the outline
 * and the evidence alone.
 */
export function weaveFragment(writing: Writing): readonly string[] {
  const {document, outline, stateOf} = writing
  const {tree, requirements, retirements, experiment} = document
  const own = outline.documents.get(document.file)
  const page = own?.page ?? 'index.html'
  const surroundings = surroundingsOf(writing)
  const links = linksOf(page, outline, stateOf)
  const needs = new Map(requirements.map((requirement) => [requirement.span.start, requirement]))

  const nodes = tree.children.filter((node) => !isTitle(node, page, surroundings))
  const written = stretchesOf(nodes, (node) => needs.has(startOf(node))).flatMap(([first, ...rest]) => {
    const need = first && needs.get(startOf(first))
    const place = need && surroundings.headingAt(need.span.start)
    if (!need || !place)
      return writeNodes([...(first ? [first] : []), ...rest], surroundings, retirements.length > 0)
    const evidence = writing.requirements.get(need.id)
    const body = isFacts(rest[0], document.text) ? rest.slice(1) : rest
    return [
      ...writeRequirement({
        requirement: need,
        title: titleOf(first, need.id, surroundings),
        place,
        evidence,
        links
      }),
      ...writeNodes(body, surroundings, false)
    ]
  })

  const elements = experiment ? withExperimentFacts(written, experiment, links) : written
  const retired = writeRetirements(retirements, links)
  const notes = writeFootnotes(tree, own?.label ?? 'note', surroundings)
  const whole = [...elements, ...retired, ...notes, ...surroundings.unwritten().map((id) => h('span', {id}))]
  return stretchesOf(whole, isHeading).map((stretch) =>
    htmlOf(stretch.flatMap((element) => [element, lineBreak]))
  )
}

const lineBreak = {type: 'text', value: '\n'} as const

function isHeading(node: ElementContent): boolean {
  return node.type === 'element' && /^h[1-6]$/u.test(node.tagName)
}

/** The title of the standard stands above its text, and is not said twice. */
function isTitle(node: RootContent, page: string, {headingAt}: Surroundings): boolean {
  return page === 'index.html' && node.type === 'heading' && headingAt(startOf(node))?.level === 1
}

/** The list of retired ids is shown in a form that leads to what replaces them. */
function writeNodes(nodes: readonly RootContent[], surroundings: Surroundings, noTables: boolean) {
  return writeBlocks(noTables ? nodes.filter(({type}) => type !== 'table') : nodes, surroundings)
}

/** What stands behind the id in a requirement's heading. */
function titleOf(node: RootContent, id: string, surroundings: Surroundings): readonly ElementContent[] {
  const [head, ...rest] = node.type === 'heading' ? node.children : []
  const lead = `${id}: `
  if (head?.type !== 'text' || !head.value.startsWith(lead))
    return writePhrases(head ? [head, ...rest] : [], surroundings)
  return writePhrases([{...head, value: head.value.slice(lead.length)}, ...rest], surroundings)
}

/** The line below a requirement's heading, which is shown as a list. */
function isFacts(node: RootContent | undefined, text: string): boolean {
  return (
    node?.type === 'paragraph' &&
    /^(?:kind|source|status|needs)\s*:/u.test(text.slice(startOf(node), endOf(node)))
  )
}

/** Cut nodes before each that starts something. */
function stretchesOf<Node>(
  nodes: readonly Node[],
  starts: (node: Node) => boolean
): readonly (readonly Node[])[] {
  const cuts = nodes.flatMap((node, at) => (at > 0 && starts(node) ? [at] : []))
  return [0, ...cuts].map((from, number) => nodes.slice(from, cuts[number]))
}
