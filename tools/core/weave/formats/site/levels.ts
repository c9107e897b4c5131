import type {Project} from '../../../model/project.ts'
import type {Published} from './document-facts.ts'

/** The highest number that HTML has for a heading. */
const deepest = 6

/**
 * By file, the levels that its headings have on their page.
 *
 * The title of a page is its only heading of level 1: of the annex and of an experiment the first heading, of the other
 * pages none that an author wrote, unless the standard is titled by it. A folder is the section that its first document opens. No level is left out on the
 * way down, for a screen reader's user would look for what is missing.
 */
export function levelsOf(
  published: readonly Published[],
  {pep}: Project,
  /** The document whose first heading is the title of the standard. */
  titling: string | undefined
): ReadonlyMap<string, readonly number[]> {
  const last = new Map<string, number>()
  const openers = new Map<string, string>()

  return new Map(
    published.map(({facts: {file, headings}, page}) => {
      const isTitled = page === 'index.html' && titling !== undefined
      const top = (page === 'index.html' && !isTitled) || page === 'requirements.html' ? 1 : 0
      const shift = page === 'index.html' ? openedAround(file) : 0

      const levels = headings.map(({depth, opens}) => {
        if (!opens) return 0
        const before = last.get(page)
        const highest = before === undefined && top === 0 && depth === 1 ? 1 : 2
        const level = Math.min(deepest, Math.max(highest, depth + shift + top), (before ?? highest - 1) + 1)
        last.set(page, level)
        return level
      })

      return [file, levels]
    })
  )

  function openedAround(file: string): number {
    const text = pep?.text ?? file.slice(0, Math.max(0, file.indexOf('/')))
    const segments = file.slice(text.length + 1).split('/')
    const folders = segments.slice(1).map((_, at) => `${text}/${segments.slice(0, at + 1).join('/')}`)
    for (const folder of folders) if (!openers.has(folder)) openers.set(folder, file)
    return new Set(folders.map((folder) => openers.get(folder)).filter((opener) => opener !== file)).size
  }
}
