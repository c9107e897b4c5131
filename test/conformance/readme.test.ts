import {execFile} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

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
  let [copy, folder] = ['', '']

  beforeAll(() => {
    copy = copyOfRepository()
    folder = copy
  })

  afterAll(() => {
    rmSync(copy, {recursive: true, force: true})
  })

  const steps = stepsOf(readme)

  test('has steps', () => {
    expect(steps.length).toBeGreaterThan(3)
  })

  test.each(steps)('$command', {timeout: patience}, async ({command, output}) => {
    const {printed, stays} = await run(command, folder)
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

interface Step {
  readonly command: string
  readonly output: string
}

/** Each `$ ` line of the console blocks, with what stands below it. */
function stepsOf(page: string): readonly Step[] {
  const consoles = fromMarkdown(page).children.filter(
    (node) => node.type === 'code' && node.lang === 'console'
  )
  return consoles.flatMap((node) => ('value' in node ? node.value.split(/^\$ /mu).slice(1) : [])).map(stepOf)
}

function stepOf(text: string): Step {
  const [command = '', ...lines] = text.trimEnd().split('\n')
  return {command, output: lines.map((line) => `${line}\n`).join('')}
}

/** What was expected, with `…` replaced by what was printed there; unchanged where the rest differs. */
function filledIn(expected: string, printed: string): string {
  const pattern = expected
    .split(/(^…\n|…)/mu)
    .map((piece) =>
      piece === '…\n'
        ? '(?:.*\\n)*?'
        : piece === '…'
          ? '.*'
          : piece.replaceAll(/[$()*+./?[\\\]^{|}]/gu, '\\$&')
    )
    .join('')
  return new RegExp(`^${pattern}$`, 'u').test(printed) ? printed : expected
}

/** A folder to break things in; packages are only linked. */
function copyOfRepository(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tour-')))
  const kept = [
    'package.json',
    'spec.config.ts',
    'docs',
    'pep',
    'requirements',
    'experiments',
    'reference',
    'tools',
    'schemas'
  ]
  for (const path of kept.filter((one) => existsSync(one)))
    cpSync(path, join(folder, path), {recursive: true})
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** What a person would see of the results, and the folder in which the next command is typed then. */
async function run(
  command: string,
  cwd: string
): Promise<{readonly printed: string; readonly stays: string}> {
  const ours = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV)/u.test(name))
  const env = {...Object.fromEntries(ours), NO_COLOR: '1', COLUMNS: '100', npm_config_loglevel: 'error'}

  return new Promise((resolve, reject) => {
    const script = `${command}\nprintf '\\0%s' "$PWD"`
    execFile('bash', ['-c', script], {cwd, env, timeout: patience}, (error, stdout, stderr) => {
      if (error?.killed) reject(new Error(`${command} did not end\n${stdout}${stderr}`))
      const [printed = '', stays = cwd] = stdout.split('\0')
      resolve({printed, stays})
    })
  })
}
