import type {Artifact} from '../model/artifact.ts'
import type {Block} from '../model/block.ts'
import {grouped} from '../model/grouped.ts'
import {isPepHeader} from '../model/pep.ts'
import type {State} from '../model/matrix.ts'
import {tokensOf} from '../weave/formats/html/highlight/tokens-of.ts'
import {documentFactsOf} from '../weave/formats/site/document-facts.ts'
import {
  clauseEvidenceOf,
  requirementEvidenceOf,
  type ClauseEvidence,
  type Placeless,
  type RequirementEvidence
} from '../weave/formats/site/evidence.ts'
import {foldersOf} from '../weave/formats/site/folders.ts'
import {experimentsPage} from '../weave/formats/site/experiments-page.ts'
import {weaveFragment} from '../weave/formats/site/fragment.ts'
import {listPage} from '../weave/formats/site/list-page.ts'
import {siteOutlineOf} from '../weave/formats/site/outline.ts'
import type {PageOutline} from '../weave/formats/site/pages.ts'
import {sitePage, type Frame} from '../weave/formats/site/page.ts'
import {imagePageOf, sourcePageOf} from '../weave/formats/site/page-of.ts'
import {sectionsOf} from '../weave/formats/site/sections.ts'
import {writeSource} from '../weave/formats/site/source-page.ts'
import {inventoryOf} from '../weave/formats/site/inventory.ts'
import {specEntriesOf} from '../weave/formats/site/spec-entries.ts'
import {specJson} from '../weave/formats/site/spec-json.ts'
import {verifiedOf, writeOpening, writeTitle} from '../weave/formats/site/standard-page.ts'
import {hasApi} from './api.ts'
import {document, documents} from './documents.ts'
import {imagesInput, projectInput, themeInput} from './inputs.ts'
import {sameButForPlaces} from './same-but-for-places.ts'
import {sameContent, sameItems} from './same.ts'
import {codeMarks} from './site-links.ts'
import {query} from './store.ts'
import {comparison, matrix} from './tracing.ts'

/** By file. */
const facts = query('facts', (ask, file) => documentFactsOf(ask(document, file)), sameContent)

const allFacts = query('all facts', (ask) => ask(documents).map(({file}) => ask(facts, file)), sameItems)

/** Where everything is on the site: an edit of prose leaves it as it is. */
export const siteOutline = query('site outline', (ask) => siteOutlineOf(ask(allFacts), ask(projectInput)))

const clausesByFile = query('clauses by file', (ask) =>
  grouped(ask(matrix).clauses.map((row) => [row.place.file, row]))
)

/** By file: what the matrix says of the clauses in it; the places may be old. */
export const clauseRows = query(
  'clause rows',
  (ask, file): readonly Placeless[] => ask(clausesByFile).get(file) ?? [],
  sameButForPlaces
)

/** By file. */
export const evidence = query('evidence', (ask, file): ReadonlyMap<string, ClauseEvidence> =>
  clauseEvidenceOf(ask(clauseRows, file))
)

/** By language and text, with a line break between: an edit leaves most blocks as they are, wherever they move. */
export const tokens = query('tokens', (_, key) => {
  const end = key.indexOf('\n')
  return tokensOf(key.slice(end + 1), key.slice(0, end))
})

function tokensKey({language, lines}: Block): string {
  return `${language}\n${lines.map(({text}) => text).join('\n')}`
}

/** By file: what tokens are asked for by its page. */
export const tokensKeys = query('tokens keys', (ask, file) => ask(document, file).blocks.map(tokensKey))

export const requirementEvidence = query(
  'requirement evidence',
  (ask): ReadonlyMap<string, RequirementEvidence> => requirementEvidenceOf(ask(matrix)),
  sameContent
)

/** By clause. */
export const states = query(
  'states',
  (ask): ReadonlyMap<string, State> => new Map(ask(matrix).clauses.map(({id, state}) => [id, state])),
  sameContent
)

const totals = query('totals', (ask) => ask(matrix).totals, sameContent)

const images = query('images', (ask): ReadonlySet<string> => new Set(ask(imagesInput)))

/** By file: its text as a page shows it, cut before each heading. */
export const siteFragment = query(
  'site fragment',
  (ask, file) => {
    const known = ask(states)
    const source = ask(document, file)
    const pictures = ask(images)
    return weaveFragment({
      document: source,
      outline: ask(siteOutline),
      evidence: ask(evidence, file),
      requirements: source.requirements.length > 0 ? ask(requirementEvidence) : new Map(),
      stateOf: (id) => known.get(id),
      marks: ask(codeMarks, file),
      hasImage: (path) => pictures.has(path),
      tokensOf: (block) => ask(tokens, tokensKey(block))
    })
  },
  sameItems
)

/** What all pages have in common. */
export const siteFrame = query(
  'site frame',
  (ask): Frame => {
    const theme = ask(themeInput)
    return {
      title: ask(projectInput).title,
      sections: sectionsOf(ask(siteOutline), ask(hasApi)),
      edition: verifiedOf(ask(totals).clauses, 'clause'),
      ...(theme && {early: theme.early})
    }
  },
  sameContent
)

/** By path from the root of the site. */
const pageOutline = query('page outline', (ask, path): PageOutline | undefined =>
  ask(siteOutline).pages.find((page) => page.path === path)
)

const opening = query('opening', (ask) => {
  const project = ask(projectInput)
  const {title = '', files = []} = ask(pageOutline, 'index.html') ?? {}
  const headed = files.find((file) =>
    project.pep ? isPepHeader(file, project) : ask(document, file).frontMatter.length > 0
  )
  return writeOpening(title, headed === undefined ? undefined : ask(document, headed), ask(totals))
})

/** By path from the root of the site. */
const textPage = query('text page', (ask, path): Artifact => {
  const {title = '', files = [], headings = []} = ask(pageOutline, path) ?? {}
  const isStandard = path === 'index.html'
  const hasTitle = headings[0]?.depth === 1
  const lead = isStandard ? ask(opening) : hasTitle ? '' : writeTitle(title)
  return sitePage(
    {
      path,
      ...(!isStandard && {title}),
      description: title,
      main: [
        {text: lead},
        ...files.flatMap((file) =>
          ask(siteFragment, file).map((text) => ({text, origin: {file, start: 0, end: 0}}))
        )
      ],
      headings
    },
    ask(siteFrame)
  )
})

const listPages = query('list pages', (ask): readonly Artifact[] =>
  foldersOf(ask(siteOutline))
    .filter(({pages}) => pages.length > 1)
    .map((folder) => {
      const frame = ask(siteFrame)
      const compared = folder.folder === 'experiments/' ? ask(comparison) : undefined
      if (!compared || compared.designs.length === 0) return listPage(folder, frame)
      return experimentsPage(compared, folder, {frame, outline: ask(siteOutline)})
    })
)

/** By file. */
const sourceText = query('source text', (ask, file) =>
  writeSource(ask(document, file), ask(siteOutline), ask(projectInput).site.edit)
)

/** By file. */
export const sourcePage = query('source page', (ask, file): Artifact =>
  sitePage(
    {
      path: sourcePageOf(file),
      title: file,
      description: `${file} as it was written`,
      main: ask(sourceText, file),
      headings: [],
      wide: true
    },
    ask(siteFrame)
  )
)

/** By file. */
const specEntries = query('spec entries', (ask, file) => {
  const known = ask(states)
  const outline = ask(siteOutline)
  const source = ask(document, file)
  const needs = source.requirements.length > 0 ? ask(requirementEvidence) : new Map()
  return specEntriesOf(source, {outline, needs, stateOf: (id) => known.get(id)})
})

const specArtifact = query('spec artifact', (ask) =>
  specJson(
    ask(documents).map(({file}) => ask(specEntries, file)),
    ask(siteOutline),
    ask(projectInput).version
  )
)

/** What Sphinx projects find clauses and terms with. */
export const inventory = query('inventory', (ask) => inventoryOf(ask(siteOutline), ask(projectInput).version))

/** The pictures that are to be copied, each with where. */
export const siteImages = query('site images', (ask) =>
  ask(imagesInput).map((file) => ({file, path: `dist/site/${imagePageOf(file)}`}))
)

/** Everything below `dist/site/` that follows from the sources and the findings. */
export const siteArtifacts = query('site artifacts', (ask): readonly Artifact[] => [
  ...ask(siteOutline).pages.map(({path}) => ask(textPage, path)),
  ...ask(listPages),
  ...ask(documents).map(({file}) => ask(sourcePage, file)),
  ask(specArtifact)
])
