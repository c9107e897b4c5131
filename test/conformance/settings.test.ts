import {mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {filesBelow, projectOf, spec} from '../support/command.ts'

const prose = {'pep/10-a.md': 'Prose.\n'}

/** Settings that cannot be used, and how the answer begins. */
const wrong = [
  {
    what: 'an unknown key',
    file: 'spec.config.ts',
    text: 'export default {titel: "x"}',
    says: 'unknown-option]: Unexpected option `titel`'
  },
  {
    what: 'a key that objects have',
    file: 'spec.config.json',
    text: '{"__proto__": {}}',
    says: 'unknown-option]: Unexpected option `__proto__`'
  },
  {
    what: 'an address for edits that no page could lead to',
    file: 'spec.config.json',
    text: '{"site": {"edit": "https://x.y/{file}?<b>"}}',
    says: 'bad-value]: Unexpected value of `site.edit`, expected an address without'
  },
  {
    what: 'a folder outside',
    file: 'spec.config.json',
    text: '{"sources": ["../pep"]}',
    says: 'bad-value]: Unexpected value of `sources.0`'
  },
  {
    what: 'an unknown key of a report',
    file: 'spec.config.js',
    text: 'export default {reports: [{implementation: "a 1", filse: "a/b.xml"}]}',
    says: 'bad-value]: Unexpected value of `reports.0.files`'
  },
  {
    what: 'an unknown key in a list',
    file: 'spec.config.json',
    text: '{"reports": [{"implementation": "a 1", "files": "a/b.xml", "langauge": "c"}]}',
    says: 'unknown-option]: Unexpected option `langauge`, expected `language`'
  },
  {
    what: 'an unknown key of a rule',
    file: 'spec.config.ts',
    text: 'export default {rules: {"check/long-clause": {severity: "off", reason: "x", resaon: ""}}}',
    says: 'unknown-option]: Unexpected option `resaon`, expected `reason`'
  },
  {what: 'half a module', file: 'spec.config.ts', text: 'export default {', says: 'unreadable]: '},
  {
    what: 'an error',
    file: 'spec.config.ts',
    text: 'throw new Error("red \\u001b[31m")',
    says: 'unreadable]: '
  },
  {
    what: 'a promise that nobody keeps',
    file: 'spec.config.ts',
    text: 'await new Promise(() => {})',
    says: 'unreadable]: '
  }
]

test.each(wrong)(
  '$what in the settings is a diagnostic, and nothing is done',
  {timeout: 60_000},
  async ({file, text, says}) => {
    const root = projectOf({...prose, [file]: text})
    const {code, output, errors} = await spec(root, ['tangle'])
    expect({code, errors}).toEqual({code: 2, errors: ''})
    expect(output.startsWith(`error[settings/${says}`)).toBe(true)
    expect(filesBelow(root)).toEqual(['pep/10-a.md', file])
  }
)

test('a folder in the place of the settings is not taken for none', async () => {
  const root = projectOf(prose)
  mkdirSync(join(root, 'spec.config.ts'))
  expect(await spec(root, ['check'])).toMatchObject({code: 2, errors: ''})
})

test('settings that leave something running do not keep the process', {timeout: 60_000}, async () => {
  const root = projectOf({...prose, 'spec.config.ts': 'setInterval(() => {}, 1000); export default {}'})
  expect(await spec(root, ['check'])).toMatchObject({code: 0, signal: null, errors: ''})
})

test.each([
  ['end the process', 'process.exit(0)', /^$/u],
  [
    'throw later',
    'setTimeout(() => {throw new Error("late")}); export default {}',
    /^error: .* late\n.*\n$/u
  ],
  ['break a promise', 'Promise.reject(new Error("late")); export default {}', /^error: .* late\n.*\n$/u]
])('settings that %s are no success', {timeout: 60_000}, async (_, text, errors) => {
  const root = projectOf({...prose, 'spec.config.ts': text})
  const ended = await spec(root, ['check'])
  expect(ended.code).toBe(3)
  expect(ended.errors).toMatch(errors)
})

test.each([
  {type: 'none', manifest: '{}', text: "export default {title: 'Told'}\n"},
  {type: 'commonjs', manifest: '{"type": "commonjs"}', text: "export default {title: 'Told'}\n"},
  {
    type: 'commonjs',
    manifest: '{"type": "commonjs"}',
    text: "import {title} from './title.ts'\n\nexport default {title: title as string}\n"
  },
  {type: 'commonjs', manifest: '{"type": "commonjs"}', text: "module.exports = {title: 'Told'}\n"}
])('settings in TypeScript are read in a package of the type $type: $text', async ({manifest, text}) => {
  for (const file of ['spec.config.ts', ...(text.includes(' as ') ? [] : ['spec.config.js'])]) {
    const root = projectOf({
      ...prose,
      'package.json': manifest,
      'title.ts': "export const title: string = 'Told'\n",
      [file]: text
    })
    expect(await spec(root, ['build'])).toMatchObject({code: 0, errors: ''})
    expect(readFileSync(join(root, 'dist/site/index.html'), 'utf8')).toContain('<title>Told</title>')
  }
})
