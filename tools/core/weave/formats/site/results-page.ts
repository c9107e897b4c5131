import {h} from 'hastscript'
import type {Artifact} from '../../../model/artifact.ts'
import {htmlOf} from '../html/html-of.ts'
import {sitePage, type Frame} from './page.ts'
import {relativePath} from './relative-path.ts'
import {resultsPath} from './results-place.ts'

/** Finished HTML. */
interface Parts {
  readonly clauses: readonly string[]
  readonly requirements: readonly string[]
}

/** What the matrix rests on, cell by cell, and the whole evidence for each clause. */
export function resultsPage({clauses, requirements}: Parts, frame: Frame): Artifact {
  const lead = htmlOf([
    h('h1', 'Results'),
    h('p', [
      'Of each clause where it is implemented, and what its tests gave on each implementation; where there is nothing, why. ',
      h('a', {href: relativePath(resultsPath, 'matrix.html')}, 'The matrix'),
      ' says in a table how each went.'
    ])
  ])

  return sitePage(
    {
      path: resultsPath,
      title: 'Results',
      description: `What the tests of ${frame.title} gave, for each clause and each implementation`,
      main: [
        {text: lead},
        ...section('Clauses', 'clauses', clauses),
        ...section('Requirements', 'requirements', requirements)
      ],
      headings: [],
      wide: true
    },
    frame
  )
}

function section(title: string, id: string, parts: readonly string[]): readonly {readonly text: string}[] {
  if (parts.length === 0) return []
  return [{text: htmlOf([h('h2', {id}, title)])}, ...parts.map((text) => ({text}))]
}
