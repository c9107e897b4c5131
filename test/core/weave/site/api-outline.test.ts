import {expect, test} from 'vitest'
import {apiOutlineOf} from '../../../../tools/core/weave/formats/site/api/api-outline.ts'

test.each([
  [
    ['index', 'records'],
    ['api/package.html', 'api/records.html']
  ],
  [
    ['content', 'title'],
    ['api/content.html', 'api/title.html']
  ],
  [
    ['index', 'index'],
    ['api/package.html', 'api/package-2.html']
  ],
  [
    ['index', 'package'],
    ['api/package.html', 'api/package-2.html']
  ],
  [['INDEX'], ['api/INDEX-2.html']],
  [
    ['Records', 'records'],
    ['api/Records.html', 'api/records-2.html']
  ],
  [
    ['__proto__', 'a/constructor'],
    ['api/__proto__.html', 'api/a/constructor.html']
  ]
])('the modules %j have the pages %j', (names, pages) => {
  const modules = names.map((name) => ({
    ...{path: `${name}.ts`, name, comment: '', declarations: [], passedOn: []}
  }))
  const outline = apiOutlineOf([{language: 'typescript', program: '', modules}], () => undefined)
  expect(outline.modules.map(({page}) => page)).toEqual(pages)
})
