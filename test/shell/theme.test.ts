import {runInNewContext} from 'node:vm'
import {expect, test} from 'vitest'
import {readTheme} from '../../tools/shell/theme.ts'

const theme = readTheme()

test.each(['script', 'earlyScript'] as const)(
  'the %s of a site leaves nothing behind in the page',
  (part) => {
    const page = {
      document: {documentElement: {classList: {add: () => undefined}, dataset: {}}, body: {dataset: {}}},
      localStorage: {getItem: () => null},
      location: {protocol: 'file:'},
      addEventListener: () => undefined,
      queueMicrotask: () => undefined
    }
    const before = Object.keys(page)
    runInNewContext(theme[part], page)
    expect(Object.keys(page)).toEqual(before)
  }
)

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
