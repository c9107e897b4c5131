import type {Element} from 'hast'
import {h} from 'hastscript'
import {counted} from '../counted.ts'
import {purposeFacts} from './clause-facts.ts'
import type {ClauseEvidence} from './evidence.ts'
import {evidenceScriptOf} from './evidence-script.ts'
import {writeFacts} from './facts.ts'
import type {Links} from './links.ts'
import {hrefOf} from './place.ts'
import {resultsPlace} from './results-place.ts'

/**
 * The evidence for a clause, in short and folded. A page has as many panels as clauses and is read before any of them is
 * opened; that is why the rest is in a script, which says what it adds before the last line.
 */
export function writePanel(evidence: ClauseEvidence, file: string, links: Links): Element {
  const results = h(
    'a',
    {href: links.to(resultsPlace('clause', evidence.id))},
    'code, tests and results on each implementation'
  )

  return h('details', {className: ['evidence'], dataRest: hrefOf('', {page: evidenceScriptOf(file)})}, [
    h('summary', `Evidence: ${summaryOf(evidence)}`),
    h('dl', [...writeFacts([...purposeFacts(evidence, links), ['In full', [[results]]]])])
  ])
}

function summaryOf({tests, reports}: ClauseEvidence): string {
  const runtimes = new Set(tests.flatMap((test) => test.runtimes)).size
  const languages = new Set(tests.flatMap((test) => test.languages)).size
  const own =
    tests.length === 0
      ? 'no test'
      : `${counted(tests.length, 'test')}${languages > 1 ? ` in ${languages} languages` : ''} on ${counted(runtimes, 'runtime')}`
  return reports.length === 0 ? own : `${own}, ${counted(reports.length, 'report')}`
}
