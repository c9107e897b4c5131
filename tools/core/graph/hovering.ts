import type {Artifact} from '../model/artifact.ts'
import type {Hovers} from '../model/hover.ts'
import {languages} from '../model/language.ts'
import {remembered} from '../model/remembered.ts'
import {placedHovers, type PlacedHover} from '../weave/formats/site/hovers/placed-hovers.ts'
import {hoversInput} from './inputs.ts'
import {programHash, programs} from './programs.ts'
import {sameItems} from './same.ts'
import {query} from './store.ts'

/** What compilers say of the names in the programs as they are now. */
const hovers = query(
  'hovers',
  (ask): readonly Hovers[] =>
    languages.flatMap(({id}) => {
      const known = ask(hoversInput, id)
      return known?.program === ask(programHash, id) ? [known] : []
    }),
  sameItems
)

/** The texts that names have numbers of, of all languages. */
export const hoverTexts = query('hover texts', (ask): readonly string[] =>
  ask(hovers).flatMap(({texts}) => texts)
)

/**
 * By source: what is said of the names in it, a list for each generated file that it gave code to.
 *
 * The offsets are those of the source, so that an edit of another one changes nothing.
 */
export const placedNames = query(
  'placed names',
  (ask, file): readonly (readonly PlacedHover[])[] => {
    const known = ask(hovers)
    return ask(programs).flatMap(({language, artifacts}) => {
      const at = known.findIndex((one) => one.language === language)
      if (at === -1) return []
      const placed = placing(known[at]!)(known.slice(0, at).reduce((sum, {texts}) => sum + texts.length, 0))
      return artifacts.flatMap((artifact) => {
        const list = placed(artifact).get(file)
        return list ? [list] : []
      })
    })
  },
  sameItems
)

/** By the number that the first text of a language has. */
const placing = remembered(({files}: Hovers) => {
  const byPath = new Map(files.map(({path, hovers: own}) => [path, own]))
  const known = new Map<number, (artifact: Artifact) => ReadonlyMap<string, readonly PlacedHover[]>>()

  return (first: number) => {
    const before = known.get(first)
    if (before) return before
    const place = remembered((artifact: Artifact) =>
      placedHovers(
        artifact,
        (byPath.get(artifact.path) ?? []).map((hover) => ({...hover, text: hover.text + first}))
      )
    )
    known.set(first, place)
    return place
  }
})
