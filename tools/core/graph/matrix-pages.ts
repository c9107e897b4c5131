import type {Artifact} from '../model/artifact.ts'
import {htmlOf} from '../weave/formats/html/html-of.ts'
import {writeClauseResults} from '../weave/formats/site/clause-results.ts'
import {linksOf} from '../weave/formats/site/links.ts'
import {matrixPage} from '../weave/formats/site/matrix-page.ts'
import {matrixView} from '../weave/formats/site/matrix-view.ts'
import {writeRequirementResults} from '../weave/formats/site/requirement-results.ts'
import {resultsPage} from '../weave/formats/site/results-page.ts'
import {implementationKeys, resultsPath} from '../weave/formats/site/results-place.ts'
import type {ResultsContext} from '../weave/formats/site/subject-results.ts'
import {documents} from './documents.ts'
import {sameContent, sameItems} from './same.ts'
import {clauseRows, requirementEvidence, siteFrame, siteOutline} from './site.ts'
import {apiLinks} from './site-links.ts'
import {query} from './store.ts'
import {matrix} from './tracing.ts'

const view = query('matrix view', (ask) => matrixView(ask(matrix)), sameContent)

const matrixTables = query('matrix page', (ask) =>
  matrixPage(ask(view), {frame: ask(siteFrame), outline: ask(siteOutline)})
)

const implementations = query('implementations', (ask) => ask(matrix).implementations, sameContent)

const resultsContext = query('results context', (ask): ResultsContext => {
  const outline = ask(siteOutline)
  const known = ask(implementations)
  return {
    implementations: known,
    keys: implementationKeys(known),
    outline,
    links: linksOf(resultsPath, outline, () => undefined)
  }
})

/** By file, a piece of the page for each of its clauses. */
const clauseResults = query(
  'clause results',
  (ask, file): readonly string[] => {
    const api = ask(apiLinks)
    const context = {...ask(resultsContext), apiOf: (id: string) => api.get(id) ?? []}
    return ask(clauseRows, file).map((row) => htmlOf([writeClauseResults(row, context)]))
  },
  sameItems
)

/** A piece of the page for each clause: most edits leave all of them as they are. */
const allClauseResults = query(
  'all clause results',
  (ask): readonly string[] => ask(documents).flatMap(({file}) => ask(clauseResults, file)),
  sameItems
)

/** A piece of the page for each requirement. */
const requirementResults = query('requirement results', (ask): readonly string[] => {
  const {clauses} = ask(view)
  const outcomesOf = new Map(clauses.map(({id, outcomes}) => [id, outcomes]))
  const context = {...ask(resultsContext), outcomesOf}
  return Array.from(ask(requirementEvidence), ([id, evidence]) =>
    htmlOf([writeRequirementResults(id, evidence, context)])
  )
})

const resultsTables = query('results page', (ask) =>
  resultsPage(
    {
      clauses: ask(allClauseResults),
      requirements: ask(requirementResults)
    },
    ask(siteFrame)
  )
)

/** The matrix, and what its cells rest on. */
export const matrixPages = query(
  'matrix pages',
  (ask): readonly Artifact[] => [ask(matrixTables), ask(resultsTables)],
  sameItems
)
