import {readFileSync, writeFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {diagnosticsIndex} from '../../tools/package/diagnostics-index.ts'
import {settingsJsonSchema} from '../../tools/package/settings-json-schema.ts'
import {withSettingsTables} from '../../tools/package/settings-tables.ts'
import {explainedCodes, summaryOf} from '../../tools/shell/explanations.ts'
import {newStandard} from '../../tools/shell/init/new-standard.ts'

/** What is committed and follows from something else; `UPDATE=1` makes it anew. */
const pages = [
  {
    path: 'schemas/settings.schema.json',
    make: () => `${JSON.stringify(settingsJsonSchema(), undefined, 2)}\n`
  },
  {path: 'docs/settings.md', make: (page: string) => withSettingsTables(page, settingsJsonSchema())},
  {
    path: 'docs/diagnostics/README.md',
    make: () => diagnosticsIndex(explainedCodes().map((code) => ({code, summary: summaryOf(code)})))
  }
]

describe.each(pages)('$path', ({path, make}) => {
  test('says what it is made from', () => {
    const page = read(path)
    const made = make(page)
    if (process.env['UPDATE']) writeFileSync(path, made)
    else expect(page).toBe(made)
  })
})

describe('schemas/settings.schema.json', () => {
  const ajv = new Ajv({strict: false})
  const isValid = ajv.compile(JSON.parse(read('schemas/settings.schema.json')) as object)

  test.each([{}, {pep: 9999}])('accepts the settings that `spec init` writes with %j', (wish) => {
    const files = newStandard({...wish, today: '2026-11-22'})
    const settings = files.find(({path}) => path === 'spec.config.json')?.text ?? ''
    expect([isValid(JSON.parse(settings)), isValid.errors]).toEqual([true, null])
  })

  test.each([{titel: 'a'}, {sources: []}, {pep: {}}, {languages: {python: {verisons: []}}}])(
    'refuses %j',
    (settings) => {
      expect(isValid(settings)).toBe(false)
    }
  )
})

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
