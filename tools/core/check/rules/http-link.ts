import type {DocumentRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {hasAddress, type Addressed} from '../has-address.ts'
import {nodesOf} from '../../model/nodes-of.ts'
import {spanOf, startOf} from '../../model/span-of.ts'

const scheme = 'http'

/** Hosts of the reader's own machine and addresses with a port of their own, which speak no TLS. */
const local = /^http:\/\/(?:localhost|[^/?#]*:\d+|[\d.]+|\[[^\]]*\])(?:[/?#]|$)/i

/** A page that is fetched in the clear can be changed by whoever carries it. */
export const httpLink: DocumentRule = {
  code: 'check/http-link',
  severity: 'warning',
  scope: 'document',
  *violations({file, tree, text}) {
    for (const node of nodesOf(tree)) {
      if (!hasAddress(node) || !node.url.toLowerCase().startsWith(`${scheme}://`) || local.test(node.url))
        continue
      const span = placeOf(node, file, text)
      if (!span) continue

      yield {
        message: `Unexpected \`${scheme}\` address, expected \`https\``,
        span,
        fix: {title: 'Write `https`', edits: [{span, text: 'https'}], safe: true}
      }
    }
  }
}

/** The scheme in the source; absent where none is written, as in `www.example.org`. */
function placeOf(node: Addressed, file: string, text: string): Span | undefined {
  const {start, end} = spanOf(node, file)
  const from = start + addressStart(node, text.slice(start, end))
  const at = text.slice(from, end).toLowerCase().indexOf(`${scheme}://`)
  return at === -1 ? undefined : {file, start: from + at, end: from + at + scheme.length}
}

/** Behind what is shown of a link, which may be an address too. */
function addressStart(node: Addressed, source: string): number {
  if (!source.startsWith('[') && !source.startsWith('![')) return 0
  if (node.type === 'definition') return source.search(/[^\\]\]:/) + 1
  const shown = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined
  if (shown !== undefined) return shown - startOf(node)
  const title = node.title ? source.lastIndexOf(node.title) : -1
  return Math.max(0, source.lastIndexOf('](', title === -1 ? undefined : title - 1))
}
