import type {Published} from './document-facts.ts'

/**
 * The document whose first heading is the title of the standard, which stands above the text anyway: that of a text in
 * one file, most often. It has to be the only heading of its depth, for what stands beside a title is no part of it.
 */
export function titlingOf(published: readonly Published[], title: string): string | undefined {
  const own = published.filter(({page}) => page === 'index.html')
  const headings = own.flatMap(({facts}) =>
    facts.headings.filter(({opens}) => opens).map((heading) => ({...heading, file: facts.file}))
  )
  const [first] = headings
  const highest = headings.filter(({depth}) => depth === 1)
  return first && highest.length === 1 && highest[0] === first && first.text === title
    ? first.file
    : undefined
}
