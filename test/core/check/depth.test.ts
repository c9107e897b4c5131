import {expect, test} from 'vitest'
import {checkDocument} from '../../../tools/core/check/check.ts'
import {link} from '../../../tools/core/link/link.ts'
import type {Blockquote, Root} from '../../../tools/core/model/markdown.ts'
import {pepProject} from '../../support/project.ts'
import {documentOf} from '../../support/spec.ts'

test('no depth of a tree is too much', () => {
  const document = documentOf({tree: nested(100_000)})
  expect(link([document]).diagnostics).toMatchObject([{code: 'link/clause-definition'}])
  expect(checkDocument(document, pepProject).map(({code}) => code)).toContain('check/empty-link')
})

/** A link definition below so many quotes. */
function nested(depth: number): Root {
  const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}
  const url = 'https://example.org'
  let children: Blockquote['children'] = [
    {type: 'paragraph', children: [{type: 'link', url, children: [], position}], position},
    {type: 'definition', identifier: 'a.b', label: 'a.b', url, position}
  ]

  for (let at = 0; at < depth; at++) {
    children = [{type: 'blockquote', children, position}]
  }

  return {type: 'root', children}
}
