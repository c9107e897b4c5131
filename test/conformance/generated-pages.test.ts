import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {diagnosticsIndex} from '../../tools/package/diagnostics-index.ts'
import {settingsJsonSchema} from '../../tools/package/settings-json-schema.ts'
import {withSettingsTables} from '../../tools/package/settings-tables.ts'
import {explainedCodes, summaryOf} from '../../tools/shell/explanations.ts'

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

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
