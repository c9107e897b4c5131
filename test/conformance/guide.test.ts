import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {settingsSchema} from '../../tools/shell/settings/schema.ts'
import {copiedRepository} from '../support/copied-repository.ts'
import {emptyFolder} from '../support/empty-folder.ts'
import {actionsOf, filledIn, runStep, type Addition} from '../support/tour.ts'

/** Long enough for every interpreter of a slow machine to be started once. */
const patience = 300_000

/** What a change of the tool needs of the repository. */
const repository = [
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
  'docs',
  'schemas',
  'site',
  'templates',
  'tools',
  'test'
]

/** Pages that are done as they say, each in a folder that is made for it. */
const guides = [
  {path: 'docs/first-standard.md', open: installed},
  {path: 'docs/extending.md', open: () => copiedRepository(repository)}
]

describe.each(guides)('$path', ({path, open}) => {
  const actions = actionsOf(readFileSync(path, 'utf8'))
  const {folder, remove} = open()
  afterAll(remove)

  test('has steps', () => {
    expect(actions.length).toBeGreaterThan(3)
  })

  for (const action of actions) {
    if ('command' in action)
      test(action.command, {timeout: patience}, async () => {
        const {printed} = await runStep(action.command, folder, patience)
        expect(printed).toBe(filledIn(action.output, printed))
      })
    else if ('text' in action)
      test(`writes ${action.path}`, () => write(join(folder, action.path), action.text))
    else test(`adds to ${action.path}`, () => add(folder, action))
  }
})

describe.each(readdirSync('docs').filter((name) => name.endsWith('.md')))('docs/%s', (name) => {
  const text = readFileSync(`docs/${name}`, 'utf8')

  test('leads only to what is there', () => {
    const links = Array.from(
      text.matchAll(/\]\((?<path>[^():\s#]*)(?:#(?<slug>[^)\s]+))?\)/gu),
      ({groups}) => groups!
    )
    const lost = links.filter(({path = '', slug}) => {
      const file = path === '' ? `docs/${name}` : join('docs', path)
      return !existsSync(file) || (slug !== undefined && !slugsOf(readFileSync(file, 'utf8')).includes(slug))
    })
    expect(lost).toEqual([])
  })

  test('is listed where all are', () => {
    if (name !== 'README.md') expect(readFileSync('docs/README.md', 'utf8')).toContain(`](${name})`)
  })
})

describe('docs/settings.md', () => {
  const page = readFileSync('docs/settings.md', 'utf8')

  test('shows settings that can be', () => {
    const [, example = ''] = /```json\n(?<json>[^`]*)```/u.exec(page) ?? []
    expect(settingsSchema.safeParse(JSON.parse(example)).error).toBeUndefined()
  })
})

/** As code hosts make them of headings. */
function slugsOf(page: string): readonly string[] {
  return Array.from(page.matchAll(/^#+ (?<title>.+)$/gmu), ({groups}) =>
    groups!
      ['title']!.toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-')
  )
}

/** An empty folder with the tool in it, as npm would leave it, but for the time that it takes. */
function installed(): ReturnType<typeof emptyFolder> {
  const made = emptyFolder()
  const modules = join(made.folder, 'node_modules')
  mkdirSync(join(modules, '.bin'), {recursive: true})
  symlinkSync(process.cwd(), join(modules, 'specloom'))
  symlinkSync('../specloom/tools/bin/spec.js', join(modules, '.bin/spec'))
  writeFileSync(join(made.folder, 'package.json'), '{"private": true, "type": "module"}\n')
  return made
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

function add(folder: string, {path, below, added}: Addition): void {
  const file = join(folder, path)
  const parts = readFileSync(file, 'utf8').split(below)
  expect(parts).toHaveLength(2)
  writeFileSync(file, parts.join(below + added))
}
