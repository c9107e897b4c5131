import type {Artifact} from '../../../model/artifact.ts'
import type {State} from '../../../model/matrix.ts'

/** Something with a name that pages show a preview of, or that is looked for where there is no server. */
export interface SiteName {
  readonly kind: 'clause' | 'term' | 'requirement' | 'heading' | 'retired' | 'declaration'
  readonly name: string
  /** What is shown of it, as plain text; of a retired clause, the reason. */
  readonly text: string
  /** Its page and anchor, from the root of the site; of a retired clause, those of its replacement where there is one. */
  readonly path: string
  /** The page and the section that it is in. */
  readonly where: string
  readonly state?: State | 'set aside'
}

/** A script that hands the names to those of the theme, since pages that are read from a disk cannot fetch data. */
export function namesScript(names: readonly SiteName[]): Artifact {
  const rows = names.map(({kind, name, text, path, where, state}) =>
    JSON.stringify([kind, name, text, path, where, ...(state === undefined ? [] : [state])])
  )
  return {
    path: 'dist/site/assets/names.js',
    segments: [{text: `globalThis.siteNames = [\n${rows.join(',\n')}\n]\n`}]
  }
}
