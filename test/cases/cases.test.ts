import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {literateCaseOf, runLiterateCase} from '../support/literate-case.ts'

/** Folders whose pages are cases; `UPDATE=1` rewrites what their commands print. */
const explanations = 'docs/diagnostics/'
const folders = ['test/cases', explanations]

const pages = folders.flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.md') && path !== 'README.md')
    .map((path) => join(folder, path))
    .sort()
)

/** Cases see no environment, and so only the Python of the system. */
const lacksPython = (await discoverInterpreters({})).found.length === 0

describe.each(pages)('%s', (path) => {
  const page = readFileSync(path, 'utf8')
  const scenario = literateCaseOf(page)

  test('has a command', () => {
    expect(scenario.commands).not.toEqual([])
  })

  if (path.startsWith(explanations)) {
    test('shows its own diagnostic and no other', () => {
      const shown = scenario.commands.flatMap(({output}) =>
        Array.from(output.matchAll(/^\w+\[(?<code>[^\]]+)\]/gmu))
      )
      const code = path.slice(explanations.length, -'.md'.length)
      expect(page).toContain(`# ${code}\n`)
      const codes = new Set(
        shown.map(({groups}) => groups?.['code']?.replace(/^(typescript|python)\/.*/u, '$1/any'))
      )
      expect([...codes]).toEqual([code])
    })
  }

  test.skipIf(lacksPython && scenario.commands.some(({python}) => python))(
    `prints what it says${lacksPython ? ' (not run: there is no Python)' : ''}`,
    async () => {
      const results = await runLiterateCase(scenario)
      if (process.env['UPDATE']) return update(path, page, results)
      expect(results).toEqual(scenario.commands.map(({output, exit}) => ({output, exit})))
    }
  )
})

function update(path: string, page: string, results: Awaited<ReturnType<typeof runLiterateCase>>): void {
  const {commands} = literateCaseOf(page)
  let text = page

  for (const [at, {start, end}] of [...commands.entries()].reverse()) {
    const {output, exit} = results[at]!
    const [line = ''] = page.slice(start, end).split('\n')
    const fence = text.lastIndexOf('\n', start - 2) + 1
    const opening = text.slice(fence, start).replace(/exit=\d+/u, `exit=${exit}`)
    const shown = output.trimEnd() === '' ? line : `${line}\n${output.trimEnd()}`
    text = text.slice(0, fence) + opening + shown + text.slice(end)
  }

  writeFileSync(path, text)
}
