import type {Artifact, Segment} from '../../../model/artifact.ts'
import type {SiteOutline} from './outline.ts'
import {hrefOf} from './place.ts'
import type {SpecEntries} from './spec-entries.ts'

/** The schema lies beside the file. */
const specSchema = './spec.schema.json'

/** The standard for machines, as `schemas/spec.schema.json` describes it: addresses are relative to the file. */
export function specJson(
  entries: readonly SpecEntries[],
  {pages, title}: SiteOutline,
  version?: string
): Artifact {
  const listed = pages.map(({path, title: name, files}) =>
    JSON.stringify({href: hrefOf('spec.json', {page: path}), title: name, sources: files})
  )
  const members: readonly (readonly [string, readonly string[]])[] = [
    ['pages', listed],
    ...(['clauses', 'terms', 'requirements', 'retired'] as const).map(
      (name) => [name, entries.map((entry) => entry[name])] as const
    )
  ]

  return {
    path: 'dist/site/spec.json',
    segments: [
      {text: `{\n  "$schema": ${JSON.stringify(specSchema)},\n  "title": ${JSON.stringify(title)}`},
      ...(version === undefined ? [] : [{text: `,\n  "version": ${JSON.stringify(version)}`}]),
      ...members.flatMap(([name, lists]) => memberOf(name, lists)),
      {text: '\n}\n'}
    ]
  }
}

function memberOf(name: string, lists: readonly string[]): readonly Segment[] {
  const filled = lists.filter((list) => list !== '')
  if (filled.length === 0) return [{text: `,\n  "${name}": []`}]
  return [
    {text: `,\n  "${name}": [\n    `},
    ...filled.flatMap((text, at) => (at === 0 ? [{text}] : [{text: ',\n    '}, {text}])),
    {text: '\n  ]'}
  ]
}
