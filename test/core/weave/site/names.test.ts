import {createContext, runInContext} from 'node:vm'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {render} from '../../../../tools/core/model/artifact.ts'
import {namesScript} from '../../../../tools/core/weave/formats/site/names-script.ts'

test('the script of names gives back whatever was named, and runs nothing of it', () => {
  const page: {siteNames?: unknown} = {}
  createContext(page)
  const text = fc.array(fc.integer({min: 0, max: 0xffff})).map((units) => String.fromCharCode(...units))
  const name = fc.record({kind: fc.constant('clause' as const), name: text, text, path: text, where: text})

  fc.assert(
    fc.property(fc.array(name), (names) => {
      runInContext(render(namesScript(names)), page)
      const rows = names.map((one) => [one.kind, one.name, one.text, one.path, one.where])
      expect(JSON.stringify(page.siteNames)).toBe(JSON.stringify(rows))
    })
  )
})
