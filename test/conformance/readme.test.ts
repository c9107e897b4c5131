import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {copiedRepository} from '../support/copied-repository.ts'
import {filledIn, runStep, stepsOf} from '../support/tour.ts'

const readme = readFileSync('README.md', 'utf8')

/** What a newcomer reads. */
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/exit-codes.md'
].map((name) => ({name, text: readFileSync(name, 'utf8')}))

/** The part of the text that the tour is about. */
const chapter = 'pep/30-specification'

/** Long enough for every interpreter of a slow machine to be started once. */
const patience = 300_000

describe('the tour of the README', () => {
  const {folder: copy, remove} = copiedRepository(kept)
  let folder = copy

  afterAll(remove)

  const steps = stepsOf(readme)

  test('has steps', () => {
    expect(steps.length).toBeGreaterThan(3)
  })

  test.each(steps)('$command', {timeout: patience}, async ({command, output}) => {
    const {printed, stays} = await runStep(command, folder, patience)
    folder = stays
    expect(printed).toBe(filledIn(output, printed))
  })

  test('leaves the text as it was, in the folder where it began', () => {
    expect(folder).toBe(copy)
    expect(readdirSync(join(copy, chapter))).toEqual(readdirSync(chapter))
    for (const name of readdirSync(chapter))
      expect(readFileSync(join(copy, chapter, name), 'utf8')).toBe(readFileSync(join(chapter, name), 'utf8'))
  })
})

test('the README shows the two commands as they are', () => {
  expect(readme).toContain('npm ci && npm run build-spec')
  expect(readme).toContain('npm test')
})

describe('a line that the README leaves open', () => {
  test.each([
    {does: 'stands for what was printed there', expected: 'a … c\n', printed: 'a b c\n'},
    {does: 'stands for lines where it is alone', expected: 'a\n…\nd\n', printed: 'a\nb\nc\nd\n'},
    {does: 'stands for no lines too', expected: 'a\n…\n', printed: 'a\n'}
  ])('$does', ({expected, printed}) => {
    expect(filledIn(expected, printed)).toBe(printed)
  })

  test.each([
    {does: 'forgives nothing beside it', expected: 'a … c\n', printed: 'a b d\n'},
    {does: 'does not go on into the next line', expected: 'a … c\n', printed: 'a\nc\n'}
  ])('$does', ({expected, printed}) => {
    expect(filledIn(expected, printed)).toBe(expected)
  })
})

describe.each(documents)('$name', ({text}) => {
  test('leads only to what is there', () => {
    expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([])
  })
})

/** Links to files, and code that looks like a path of the repository; what a build makes need not be there. */
function pathsIn(text: string): readonly string[] {
  const links = Array.from(text.matchAll(/\]\(([^()#\s]+)/gu), ([, path]) => path!)
  const code = Array.from(text.matchAll(/`([\w./-]+)`/gu), ([, path]) => path!)
  const ours = code.filter((path) => /^(?:pep|requirements|reference|tools|test|docs|schemas)\//u.test(path))
  return [...links.filter((path) => !path.includes(':')), ...ours]
}

/** What the tour is about. */
const kept = [
  'package.json',
  'spec.config.ts',
  'docs',
  'pep',
  'requirements',
  'experiments',
  'reference',
  'tools',
  'schemas',
  'site',
  'templates'
]
