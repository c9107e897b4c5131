import {existsSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {filesBelow, projectOf, spec, type Ended} from '../support/command.ts'

/** Long enough for every interpreter of a slow machine to be started once. */
const patience = 300_000

describe.each([
  {kind: 'plain', args: ['init'], made: ['reference/typescript/read.ts', 'reference/python/records/read.py']},
  {kind: 'PEP', args: ['init', '--pep', '8765'], made: ['dist/pep/pep-8765.rst']}
])('a new $kind standard', ({args, made}) => {
  test('builds at once, and the commands of its workflow find nothing', {timeout: patience}, async () => {
    const root = projectOf({})
    expect(await spec(root, args)).toMatchObject({code: 0, errors: ''})

    const built = await spec(root, ['build'])
    expect(built).toMatchObject({code: 0})
    expect(problemsIn(built)).toEqual([])
    expect(built.output).toMatch(/^\d+ passed, 0 failed/mu)
    for (const path of ['dist/site/index.html', 'dist/trace/matrix.json', ...made])
      expect([path, existsSync(join(root, path))]).toEqual([path, true])

    for (const command of specCommandsOf(read(root, '.github/workflows/spec.yml')))
      expect([command, await spec(root, command)]).toMatchObject([command, {code: 0}])
  })
})

test.each([{args: ['init']}, {args: ['init', '--pep', '8765']}])(
  'the README of `spec $args.0` says only what works with a package.json that was there',
  async ({args}) => {
    const root = projectOf({'package.json': '{"private": true}\n'})
    expect(await spec(root, args)).toMatchObject({code: 0})
    const [, shown = ''] = /```sh\n(?<commands>[^`]+)```/u.exec(read(root, 'README.md')) ?? []
    expect(shown.trim().split('\n')).toEqual(['npm install', 'npx spec build', 'npx spec test'])
    expect(read(root, 'package.json')).toBe('{"private": true}\n')
  }
)

test('a document that is there builds as it is', {timeout: patience}, async () => {
  const text = '# Frames\n\nA sender MUST wait.\n\n```js title="x"\n1\n```\n\n#### Deep\n'
  const root = projectOf({'frames.md': text, 'README.md': 'Ours.\n'})
  expect(await spec(root, ['init', 'frames.md'])).toMatchObject({code: 0})
  expect(await spec(root, ['build'])).toMatchObject({code: 0})
  expect(read(root, 'frames.md')).toBe(text)
  expect(read(root, 'dist/site/index.html')).toContain('A sender')
  expect(existsSync(join(root, 'dist/trace/matrix.json'))).toBe(true)
  expect(existsSync(join(root, '.github'))).toBe(false)
})

test.each([
  ['of its front matter', '---\ntitle: Frame Protocol\n---\n\n# Introduction\n', 'Frame Protocol'],
  ['of its first chapter', '# Frames\n\n# More\n', 'Frames'],
  ['that its file has', 'Frames are sent.\n', 'frames']
])('a document gives its standard the title %s', async (_, text, title) => {
  const root = projectOf({'frames.md': text})
  expect(await spec(root, ['init', 'frames.md'])).toMatchObject({code: 0})
  expect(JSON.parse(read(root, 'spec.config.json'))).toMatchObject({title})
  expect(await spec(root, ['check'])).toMatchObject({code: 0, output: 'No problems\n'})
})

test('fixes reach a document that is a source, and no other', async () => {
  const root = projectOf({
    'frames.md': '# Frames\n\nSee [it](http://example.org/).\n',
    'other.md': 'See [it](http://example.org/).\n'
  })
  await spec(root, ['init', 'frames.md'])
  await spec(root, ['check', '--fix'])
  expect(read(root, 'frames.md')).toContain('https://example.org/')
  expect(read(root, 'other.md')).toContain('http://example.org/')
})

test.each([
  ['../outside.md', 2, 'expected a file below this folder'],
  ['up/outside.md', 1, 'source/link'],
  ['link.md', 2, 'Unexpected link `link.md`'],
  ['folder.md', 2, 'Unexpected folder `folder.md`'],
  ['absent.md', 2, 'Unexpected absence of `absent.md`'],
  ['bytes.md', 1, 'source/encoding']
])('no standard is made of %s', async (file, code, reason) => {
  const outer = projectOf({
    'outside.md': '# Outside\n',
    'in/bytes.md': Uint8Array.of(0xff),
    'in/folder.md/a': ''
  })
  const root = join(outer, 'in')
  symlinkSync('..', join(root, 'up'))
  symlinkSync('../outside.md', join(root, 'link.md'))
  const before = filesBelow(root)
  const {output, errors, ...ended} = await spec(root, ['init', file])
  expect(ended.code).toBe(code)
  expect(output + errors).toContain(reason)
  expect(filesBelow(root)).toEqual(before)
})

test.each([
  ['*.log\n', 'Kept .gitignore: add `node_modules/` and `dist/`\n'],
  ['/dist/*\n', 'Kept .gitignore: add `node_modules/`\n'],
  ['node_modules\r\ndist/\r\n', 'Kept .gitignore\n']
])('what a .gitignore that is there lacks is said: %j', async (text, says) => {
  const root = projectOf({'.gitignore': text})
  const {code, output} = await spec(root, ['init'])
  expect([code, output]).toEqual([0, expect.stringContaining(says)])
  expect(read(root, '.gitignore')).toBe(text)
})

test('what is in the way stays, and nothing is written', async () => {
  const files = {'text/10-records.md': '# Ours\n', 'README.md': 'Ours.\n'}
  const root = projectOf(files)
  expect(await spec(root, ['init'])).toMatchObject({code: 1})
  expect(filesBelow(root)).toEqual(Object.keys(files).sort())
  for (const [path, text] of Object.entries(files)) expect(read(root, path)).toBe(text)
})

describe.each(['templates/common/.github', '.github'])('%s', (folder) => {
  test('has a workflow of jobs with steps that run or use something', () => {
    const workflow = parse(readFileSync(`${folder}/workflows/spec.yml`, 'utf8')) as Workflow
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request', 'workflow_dispatch'])
    for (const {steps, needs, ...job} of Object.values(workflow.jobs)) {
      expect(job['runs-on']).toBe('ubuntu-latest')
      if (needs) expect(Object.keys(workflow.jobs)).toContain(needs)
      for (const step of steps)
        expect(step.uses ?? step.run).toMatch(/^[\w-]+\/[\w-]+@v\d+$|^(?:npm|npx|\.ci\/run)/u)
    }
  })

  test('publishes what failed too, once there is a site', () => {
    const {jobs} = parse(readFileSync(`${folder}/workflows/spec.yml`, 'utf8')) as Workflow
    const upload = jobs['build']?.steps.find(({uses}) => uses?.startsWith('actions/upload-pages-artifact@'))
    expect(upload?.id).toBe('site')
    expect(upload?.if).toContain('!cancelled()')
    expect(jobs['build']?.outputs).toEqual({site: '${{ steps.site.outputs.artifact_id }}'})
    expect(jobs['publish']?.if).toMatch(/!cancelled\(\) && needs\.build\.outputs\.site != ''/u)
  })

  test.each(['requirement', 'experiment'])('has a form for a %s with the keys that GitHub knows', (name) => {
    const form = parse(readFileSync(`${folder}/ISSUE_TEMPLATE/${name}.yml`, 'utf8')) as Form
    expect(Object.keys(form)).toEqual(['name', 'description', 'title', 'labels', 'body'])
    const ids = form.body.flatMap(({id}) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)

    for (const {type, id, attributes, validations, ...unknown} of form.body) {
      expect(unknown).toEqual({})
      expect(Object.keys(attributesOf)).toContain(type)
      expect(id ?? 'none').toMatch(/^[\w-]+$/u)
      expect(attributesOf[type]).toEqual(expect.arrayContaining(Object.keys(attributes)))
      expect(attributes).toHaveProperty(type === 'markdown' ? 'value' : 'label')
      expect(['required']).toEqual(expect.arrayContaining(Object.keys(validations ?? {})))
    }
  })
})

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly 'runs-on': string
  readonly if?: string
  readonly outputs?: Readonly<Record<string, string>>
  readonly needs?: string
  readonly steps: readonly {
    readonly id?: string
    readonly if?: string
    readonly uses?: string
    readonly run?: string
  }[]
}

interface Form {
  readonly body: readonly {
    readonly type: string
    readonly id?: string
    readonly attributes: Readonly<Record<string, unknown>>
    readonly validations?: Readonly<Record<string, unknown>>
  }[]
}

/** As “Syntax for GitHub's form schema” lists them. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  markdown: ['value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
  input: ['label', 'description', 'placeholder', 'value'],
  dropdown: ['label', 'description', 'multiple', 'options', 'default'],
  checkboxes: ['label', 'description', 'options']
}

/** The arguments of each step that runs our command. */
function specCommandsOf(workflow: string): readonly (readonly string[])[] {
  const commands = Array.from(workflow.matchAll(/run: npx spec (?<args>.*)$/gmu), ({groups}) =>
    groups!['args']!.split(' ')
  )
  expect(commands.length).toBeGreaterThan(1)
  return commands
}

/** Diagnostics, but for interpreters that the machine lacks. */
function problemsIn({output}: Ended): readonly string[] {
  return output
    .split('\n')
    .filter((line) => /^(?:error|warning)\[/u.test(line) && !line.includes('toolchain/missing'))
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
