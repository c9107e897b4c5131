import {describe, expect, test} from 'vitest'
import {contentsOf} from '../../../../tools/core/weave/formats/site/contents.ts'

describe('the contents of a page', () => {
  test('list what is below the title, each below what it belongs to', () => {
    expect(listed([1, 2, 3, 3, 2, 4, 5])).toBe('<ol>2<ol>33</ol>2<ol>4</ol></ol>')
  })

  test('are left out where there is but one part', () => {
    expect(
      contentsOf([
        {id: 'a', title: 'A', depth: 1},
        {id: 'b', title: 'B', depth: 2}
      ])
    ).toBe('')
  })

  test('are as deep as they need be for headings that begin too low', () => {
    expect(listed([4, 3, 2])).toBe('<ol>432</ol>')
  })

  test('hold a title as text', () => {
    const html = contentsOf([
      {id: 'a"b', title: '<b>A</b>', depth: 2},
      {id: 'c', title: 'C', depth: 2}
    ])
    expect(html).not.toMatch(/<b>|"a"b"/u)
    expect(html).toContain('C')
  })
})

/** The lists with the depths of their headings, items left out. */
function listed(depths: readonly number[]): string {
  const html = contentsOf(depths.map((depth, at) => ({id: `h${at}`, title: String(depth), depth})))
  return html.replace(/<(?!\/?ol)[^>]*>|Contents|\n/gu, '')
}
