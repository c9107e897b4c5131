import type {Document} from '../../model/document.ts'
import type {Root} from '../../model/markdown.ts'
import {nodesOf} from '../../model/nodes-of.ts'
import {isPepText} from '../../model/pep.ts'
import type {Project} from '../../model/project.ts'
import {remembered} from '../../model/remembered.ts'
import {resolveAddress} from '../../model/resolve-address.ts'
import type {SpecRule} from '../../model/rule.ts'
import {spanOf} from '../../model/span-of.ts'
import type {Spec} from '../../model/spec.ts'
import {suggester} from '../../model/suggester.ts'
import {hasAddress, type Addressed} from '../has-address.ts'

/**
 * A link to a file or a heading of the standard, or a picture, that is not there: no page could show more than its text.
 *
 * What else lies in a repository is not known here, so a link to it is not looked at. Of links in the text of a PEP,
 * where even a file that is there has no place, weaving says it.
 */
export const deadLink: SpecRule = {
  code: 'check/dead-link',
  severity: 'error',
  scope: 'spec',
  *violations(spec, project, pictures) {
    const places = new Set(spec.documents.flatMap(placesOf))
    const expected = expectation(spec, project)

    for (const {file, tree} of spec.documents) {
      const isPep = isPepText(file, project)

      for (const node of relativeOf(tree)) {
        if (isPep && node.type !== 'image') continue
        const place = resolveAddress(file, node.url)
        if (places.has(place) || pictures.has(place)) continue
        const instead = node.type === 'image' ? 'a picture beside the sources or a full URL' : expected(place)
        if (instead === undefined) continue
        const what = node.type === 'image' ? 'picture' : 'link to'
        yield {message: `Unexpected ${what} \`${node.url}\`, expected ${instead}`, span: spanOf(node, file)}
      }
    }
  }
}

/** What a place that is not there should have been; nothing for one that may well be there. */
function expectation({documents, clauses}: Spec, {sources}: Project): (place: string) => string | undefined {
  const files = new Map(documents.map((document) => [document.file, document]))
  const nearestFile = suggester(files.keys())

  return (place) => {
    const [path = '', ...fragment] = place.split('#')
    const document = files.get(path)
    if (document) return headingInstead(document, fragment.join('#'))
    if (!path.endsWith('.md') || !sources.some((source) => path.startsWith(`${source}/`))) return undefined
    const nearest = nearestFile(path)
    return nearest === undefined ? 'a file of the standard or a full URL' : `the file \`${nearest}\``
  }

  function headingInstead({file, headings}: Document, fragment: string): string {
    if (clauses.has(fragment)) return `\`[${fragment}]\`, which refers to that clause`
    const nearest = suggester(headings.map(({slug}) => slug))(fragment)
    return nearest === undefined ? `a heading of \`${file}\`` : `\`#${nearest}\``
  }
}

/** The document itself and its headings. */
const placesOf = remembered(({file, headings}: Document): readonly string[] => [
  file,
  ...headings.map(({slug}) => `${file}#${slug}`)
])

/** What has a scheme, or begins with a host, leads out of the standard; an empty address is another rule's. */
const relativeOf = remembered((tree: Root): readonly Addressed[] =>
  Array.from(nodesOf(tree))
    .filter(hasAddress)
    .filter(({url}) => url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url))
)
