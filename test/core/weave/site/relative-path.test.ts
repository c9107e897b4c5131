import {posix} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {relativePath} from '../../../../tools/core/weave/formats/site/relative-path.ts'

describe('an address', () => {
  test.each([
    {from: 'index.html', to: 'matrix.html', address: 'matrix.html'},
    {from: 'annex/server.html', to: 'index.html', address: '../index.html'},
    {from: 'annex/server.html', to: 'annex/values.html', address: 'values.html'},
    {from: 'annex/server.html', to: 'annex/server.html', address: 'server.html'},
    {from: 'source/pep/a.md.html', to: 'source/b.md.html', address: '../b.md.html'},
    {from: 'a/b.html', to: 'b', address: '../b'},
    {from: 'index.html', to: 'source/100%#1.html', address: 'source/100%25%231.html'},
    {from: 'index.html', to: 'http:x/y.html', address: 'http%3Ax/y.html'}
  ])('from $from to $to is $address', ({from, to, address}) => {
    expect(relativePath(from, to)).toBe(address)
  })

  test('leads to the page from wherever the site lies', () => {
    const name = fc.string({minLength: 1}).filter((text) => !/[/\uD800-\uDFFF]|^\.{1,2}$/u.test(text))
    const path = fc.array(name, {minLength: 1, maxLength: 4}).map((names) => names.join('/'))

    fc.assert(
      fc.property(path, path, (from, to) => {
        const decoded = relativePath(from, to).split('/').map(decodeURIComponent).join('/')
        expect(posix.resolve(`/site/${from}`, '..', decoded)).toBe(posix.resolve(`/site/${to}`))
      })
    )
  })
})
