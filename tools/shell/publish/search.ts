import {outputs} from '../../core/graph/outputs.ts'
import {render} from '../../core/model/artifact.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import {compareText} from '../../core/model/compare-text.ts'
import type {Limits} from '../toolchain/process.ts'
import type {Session} from '../session/session.ts'
import {kept} from '../keep/kept.ts'
import type {Publication, Publisher} from './publisher.ts'
import {indexPages, type Index} from './search/index-pages.ts'
import type {JobPage} from './search/protocol.ts'

/** Ours takes less than a second; a site of a thousand chapters a minute. */
const patience: Limits = {milliseconds: 120_000, bytes: 500_000_000}

const site = 'dist/site/'

/** What every page has, what only says how far a clause is proven, and code that is folded. */
const passedOver = ['.evidence', '.state', '.anchor', '.clause-id', '.fold', '.totals', '.source']

export interface SearchOptions {
  readonly limits?: Limits
  /** The program that asks pagefind. */
  readonly child?: string
}

/** The index that the search of the site asks. */
export function search({limits = patience, child}: SearchOptions = {}): Publisher {
  let begun: Begun | undefined

  return {
    name: 'search',
    foresee(session, {signal}) {
      const pages = pagesOf(session)
      if (pages.length === 0) return
      const stop = new AbortController()
      const key = keyOf(session, pages)
      begun = {key, stop, made: make(session, {pages, key, signal: AbortSignal.any([signal, stop.signal])})}
      // Whoever publishes hears of it.
      begun.made.catch(() => undefined)
    },
    async publish(session, {signal}) {
      const pages = pagesOf(session)
      const foreseen = begun
      begun = undefined
      const key = keyOf(session, pages)
      if (foreseen?.key === key) return publicationOf(indexOf(await foreseen.made))
      foreseen?.stop.abort()
      return pages.length === 0 ? nothing : publicationOf(indexOf(await make(session, {pages, key, signal})))
    }
  }

  function make(
    {host, keeper}: Session,
    {
      pages,
      key,
      signal
    }: {readonly pages: readonly JobPage[]; readonly key: string; readonly signal: AbortSignal}
  ): Promise<KeptIndex> {
    const isWorth = ({kind}: KeptIndex): boolean => kind === 'made' && !signal.aborted
    const job = {pages, passedOver}
    return kept(keeper, {name: 'search index', key, isWorth}, async () =>
      textOf(await indexPages(job, {host, folder: `${site}pagefind`, limits, signal, child}))
    )
  }
}

/** An index of pages that may be those that are published. */
interface Begun {
  readonly key: string
  readonly stop: AbortController
  readonly made: Promise<KeptIndex>
}

function keyOf({host}: Session, pages: readonly JobPage[]): string {
  return host.hash(JSON.stringify({pages, passedOver}))
}

const nothing: Publication = {files: [], diagnostics: []}

/** The pages that are read for what they say; the sources say the same, and the matrix has a search of its own. */
function pagesOf({store}: Session): readonly JobPage[] {
  return store
    .ask(outputs)
    .filter(({path}) => path.startsWith(site) && path.endsWith('.html'))
    .map((artifact) => ({path: artifact.path.slice(site.length), artifact}))
    .filter(
      ({path}) => !path.startsWith('source/') && path !== 'matrix.html' && path !== 'matrix/results.html'
    )
    .toSorted((left, right) => compareText(left.path, right.path))
    .map(({path, artifact}) => ({path, html: render(artifact)}))
}

function publicationOf(index: Index): Publication {
  switch (index.kind) {
    case 'made':
      return {files: index.files, diagnostics: []}
    case 'absent':
      return {files: [], diagnostics: [missing(index.reason)]}
    case 'failed':
      return {files: [], diagnostics: [trouble(index.reason)]}
  }
}

function missing(reason: string): Diagnostic {
  return {
    code: 'toolchain/missing',
    severity: 'warning',
    message: `Unexpected absence of pagefind, the site has no search of its text: install it with \`npm install pagefind\` (${reason})`
  }
}

function trouble(reason: string): Diagnostic {
  return {code: 'toolchain/trouble', severity: 'error', message: `Unexpected end of pagefind: ${reason}`}
}

/** Bytes as text, since what is kept is JSON. */
type KeptIndex =
  | Exclude<Index, {readonly kind: 'made'}>
  | {readonly kind: 'made'; readonly files: readonly {readonly path: string; readonly base64: string}[]}

function textOf(index: Index): KeptIndex {
  if (index.kind !== 'made') return index
  return {
    kind: 'made',
    files: index.files.map(({path, bytes}) => ({path, base64: Buffer.from(bytes).toString('base64')}))
  }
}

function indexOf(index: KeptIndex): Index {
  if (index.kind !== 'made') return index
  return {
    kind: 'made',
    files: index.files.map(({path, base64}) => ({path, bytes: new Uint8Array(Buffer.from(base64, 'base64'))}))
  }
}
