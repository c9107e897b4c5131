import {createHash} from 'node:crypto'
import {runInNewContext} from 'node:vm'
import {h} from 'hastscript'
import {expect, test} from 'vitest'
import {htmlOf} from '../../tools/core/weave/formats/html/html-of.ts'
import {readTheme} from '../../tools/shell/theme.ts'

const theme = readTheme()
const scripts = {script: theme.script, 'early script': theme.early.text}

test.each(['script', 'early script'] as const)(
  'the %s of a site leaves nothing behind in the page',
  (part) => {
    const page = {
      document: {documentElement: {classList: {add: () => undefined}, dataset: {}}, body: {dataset: {}}},
      localStorage: {getItem: () => null},
      location: {protocol: 'file:', hash: ''},
      performance: {getEntriesByType: () => []},
      PerformanceNavigationTiming: Object,
      addEventListener: () => undefined,
      queueMicrotask: () => undefined
    }
    const before = Object.keys(page)
    runInNewContext(scripts[part], page)
    expect(Object.keys(page)).toEqual(before)
  }
)

test('the early script is the same text within a page as by itself, and is known by it', () => {
  const page = htmlOf([h('script', theme.early.text)])
  expect(page).toBe(`<script>${theme.early.text}</script>`)
  const digest = createHash('sha256').update(theme.early.text).digest('base64')
  expect(theme.early.digest).toBe(`sha256-${digest}`)
})

test.each(['style', 'printStyle'] as const)('the %s of a site loads nothing from elsewhere', (part) => {
  expect(theme[part]).not.toMatch(/@import|url\(|https?:/u)
})

test('what is for paper changes no screen', () => {
  expect(theme.printStyle.match(/^\S.*$/gmu)).toEqual([
    expect.stringMatching(/^\/\*.*\*\/$/u),
    '@media print {',
    '}'
  ])
})

test('both dark palettes are one', () => {
  const [, system = '', chosen = ''] = theme.style
    .split('color-scheme: dark;')
    .map((part) => part.split('}')[0] ?? '')
  const declarations = (text: string) =>
    text
      .split(';')
      .map((line) => line.trim())
      .filter(Boolean)
  expect(declarations(system).length).toBeGreaterThan(20)
  expect(declarations(chosen)).toEqual(declarations(system))
})
