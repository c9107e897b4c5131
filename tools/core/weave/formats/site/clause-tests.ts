import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {text} from '../html/text.ts'
import type {ClauseEvidence, TestEvidence} from './evidence.ts'
import {inOneLine} from './in-one-line.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import {resultsPlace} from './results-place.ts'
import {nameTest, placeOf, writeTest} from './results.ts'

export interface TestsContext {
  readonly outline: SiteOutline
  readonly links: Links
  /** Of the source in which the clause is; a test in it is named without its document. */
  readonly page: string
}

/** How many are named of those that passed; the page of results has all. */
const most = 3

/** A line for each test that has not passed, with how; one for all that have. */
export function writeTests(
  {id, tests}: ClauseEvidence,
  {outline, links, page}: TestsContext
): readonly (readonly ElementContent[])[] {
  const passed = tests.filter(hasPassed)
  const names = passed.slice(0, most).map((test) => {
    const isNear = placeOf(test, outline)?.page === page
    return nameTest(test, {outline, links, name: isNear ? lastPartOf(test.id) : test.id})
  })
  const left = passed.length - names.length
  const rest = h('a', {href: links.to(resultsPlace('clause', id))}, `${left} more`)

  return [
    ...tests.filter((test) => !hasPassed(test)).map((test) => writeTest(test, outline, links)),
    ...inOneLine(names, left === 0 ? undefined : rest).map((line) => [...line, text(': passed')])
  ]
}

function hasPassed({passed, total}: TestEvidence): boolean {
  return total > 0 && passed === total
}

/** What follows the document in an id. */
function lastPartOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
