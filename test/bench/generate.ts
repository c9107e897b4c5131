import {briefChapter} from './generate/brief-chapter.ts'
import {chapter} from './generate/chapter.ts'
import {frame, packageChapter} from './generate/frame.ts'
import {nameOf} from './generate/name.ts'
import {requirementOf, requirements} from './generate/requirements.ts'

/** How many requirements stand in one file. */
const requirementsInFile = 20

/** A standard of so many chapters of 240 lines each that has no errors: files by path, the same for each seed. */
export function generate(chapters: number, seed = 1): ReadonlyMap<string, string> {
  const places = Array.from({length: chapters}, (_, at) => ({chapter: at, seed}))
  const ids = places.flatMap((place) => [0, 1].map((which) => requirementOf(place.chapter, which)))

  return new Map([
    ...frame,
    ['pep/30-specification/0001-running-it.md', packageChapter],
    ...places.map((place) => [chapterPath(place.chapter), chapter(place)] as const),
    ...requirementFiles(ids, ['typescript', 'python3'])
  ])
}

/** A standard of so many requirements and clauses in so many small files, settings not counted. */
export function generateItems({
  files,
  items
}: {
  readonly files: number
  readonly items: number
}): ReadonlyMap<string, string> {
  const around = frame.size - 1
  // Each chapter has one item, and the files of requirements hold the rest.
  const chapters = files - around - Math.ceil((items - files) / requirementsInFile) - 1
  const ids = Array.from({length: items - chapters}, (_, at) => requirementOf(at, 0))
  const places = Array.from({length: chapters}, (_, at) => ({chapter: at, seed: 1}))

  return new Map([
    ...frame,
    ...places.map((place) => {
      const requirement = ids[place.chapter % ids.length] ?? ''
      return [chapterPath(place.chapter), briefChapter(place, requirement)] as const
    }),
    ...requirementFiles(ids, ['typescript'])
  ])
}

/** Where a chapter stands, counted from 0. */
export function chapterPath(at: number): string {
  return `pep/30-specification/${String(at + 10).padStart(4, '0')}-${nameOf(at)}.md`
}

function requirementFiles(
  ids: readonly string[],
  languages: readonly string[]
): readonly (readonly [string, string])[] {
  return Array.from({length: Math.ceil(ids.length / requirementsInFile)}, (_, at) => {
    const some = ids.slice(at * requirementsInFile, (at + 1) * requirementsInFile)
    return [
      `requirements/${String(at + 10).padStart(4, '0')}-needs.md`,
      requirements(some, languages)
    ] as const
  })
}
