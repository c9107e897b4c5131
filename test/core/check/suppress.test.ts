import {describe, expect, test} from 'vitest'
import {suppress} from '../../../tools/core/check/suppress.ts'
import type {RuleSettings} from '../../../tools/core/model/project.ts'
import {diagnose} from '../../support/expect-marked.ts'
import {plainProject} from '../../support/project.ts'
import {specFrom} from '../../support/spec-from.ts'

const unknown = 'See [request.wait].'
const allow = (code: string) => `<!-- allow ${code}: it comes later -->`

describe('suppress', () => {
  test('silences a code of any stage in the construct below the comment, and nowhere else', () => {
    const {kept, suppressed} = resultOf(`${allow('link/unknown-clause')}\n\n${unknown}\n\n${unknown}\n`)
    expect(kept.map(({code}) => code)).toEqual(['link/unknown-clause'])
    expect(suppressed.map(({code}) => code)).toEqual(['link/unknown-clause'])
  })

  test('silences in a clause what stands in its text', () => {
    const text = `${allow('check/lower-case-keyword')}\n\nr[a.b]\nThe server **MAY** send what it may send.\n`
    expect(resultOf(text).kept).toEqual([])
  })

  test('does not silence another code', () => {
    const {kept} = resultOf(`${allow('link/unknown-term')}\n\n${unknown}\n`)
    expect(kept.map(({code}) => code)).toEqual(['check/unused-suppression', 'link/unknown-clause'])
  })

  test('lets the inner of two comments silence, and reports the outer one', () => {
    const comment = allow('link/unknown-clause')
    const {kept, suppressed} = resultOf(`${comment}\n\n> ${comment}\n>\n> ${unknown}\n`)
    expect(kept).toMatchObject([{code: 'check/unused-suppression', span: {start: 0}}])
    expect(suppressed).toHaveLength(1)
  })

  test('proposes the rule that a suppression of nothing meant', () => {
    const {kept} = resultOf(`${allow('check/long-cluase')}\n\nWait.\n`)
    expect(kept.map(({message}) => message)).toEqual([
      'Unexpected suppression of `check/long-cluase`, expected `check/long-clause`'
    ])
  })

  test('leaves alone what a compiler says of code', () => {
    const {value} = specFrom({'pep/10-test.md': `${allow('typescript/TS2322')}\n\nWait.\n`})
    const span = {file: 'pep/10-test.md', start: 48, end: 49}
    const found = {code: 'typescript/TS2322', severity: 'error', message: '', span} as const
    const {kept} = suppress([found], value.documents, plainProject)
    expect(kept.map(({code}) => code)).toEqual(['check/unused-suppression', 'typescript/TS2322'])
  })
})

describe('the settings of a rule', () => {
  test('turn it off, and what it found is still counted', () => {
    const {kept, suppressed} = resultOf(`${unknown}\n`, {severity: 'off', reason: 'a draft'})
    expect(kept).toEqual([])
    expect(suppressed).toHaveLength(1)
  })

  test('change how severe it is', () => {
    const {kept} = resultOf(`${unknown}\n`, {severity: 'warning', reason: 'a draft'})
    expect(kept).toMatchObject([{code: 'link/unknown-clause', severity: 'warning'}])
  })
})

function resultOf(text: string, setting?: RuleSettings) {
  const files = {'pep/10-test.md': text}
  const rules = setting ? {'link/unknown-clause': setting} : {}
  return suppress(diagnose(files), specFrom(files).value.documents, {...plainProject, rules})
}
