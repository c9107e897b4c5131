import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {settingsSchema} from '../../tools/shell/settings/schema.ts'
import {literateCaseOf, runLiterateCase} from '../support/literate-case.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'

/** Long enough for every interpreter of a slow machine to be started once. */
const patience = 300_000

describe('the standard of one’s own that docs/own-standard.md shows', () => {
  const guide = literateCaseOf(readFileSync('docs/own-standard.md', 'utf8'))

  test('gives what it says', async () => {
    const results = await runLiterateCase(guide)
    expect(results).toEqual(guide.commands.map(({output, exit}) => ({output, exit})))
  })

  test('builds, and no test of it fails', {timeout: patience}, () => {
    const folder = temporaryFolder()
    for (const {path, content} of guide.files) {
      mkdirSync(join(folder, dirname(path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    }
    const spec = join(process.cwd(), 'tools/bin/spec.js')
    const printed = execFileSync('node', [spec, 'build'], {cwd: folder, encoding: 'utf8', stdio: 'pipe'})
    expect(printed).toMatch(/^[1-9]\d* passed, 0 failed/mu)
    expect(printed).toMatch(/^ {2}clauses .*\b0 failed, .*\b0 unverified, 1 excepted/mu)
  })
})

describe('docs/settings.md', () => {
  const page = readFileSync('docs/settings.md', 'utf8')
  test('shows settings that can be', () => {
    const [, example = ''] = /```json\n(?<json>[^`]*)```/u.exec(page) ?? []
    expect(settingsSchema.safeParse(JSON.parse(example)).error).toBeUndefined()
  })
})
