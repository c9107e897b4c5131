import {expect, test} from 'vitest'
import {activePartOf} from '../../../tools/shell/session/active-picture.ts'

test.each([
  '▷<script>alert(1)</script>',
  '▷<é:script xmlns:é="http://www.w3.org/2000/svg">alert(1)</é:script>',
  `<rect▷\nonload${' '.repeat(50)}="alert(1)"/>`,
  '<a▷ href="javascript:alert(1)"/>',
  '<a xlink▷:href=" &#106;avascript:alert(1)"/>',
  "<image▷ href='data:image/svg+xml,x'/>",
  '<set ▷attributeName="xlink:href" to="javascript:alert(1)"/>',
  '▷<foreignObject><p/></foreignObject>',
  '<!DOCTYPE svg [▷<!ENTITY x "y">]><svg/>',
  '<!DOCTYPE svg [▷<!ATTLIST svg onload CDATA "alert(1)">]><svg/>',
  '▷<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>',
  '▷<?xml-stylesheet href="https://x.y"?><svg/>'
])('a picture that can do more than show: %s', (marked) => {
  expect(activePartOf(marked.replace('▷', ''))).toBe(marked.indexOf('▷'))
})

test.each([
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg><title>on = description</title></svg>',
  '<svg><use href="#a"/><use xlink:href = "#a"/><a href="https://x.y"><image href=\'data:image/png;base64,AA\'/></a></svg>',
  '<svg><style>a { fill: red }</style><animate attributeName="opacity"/><path d="M0 0"/></svg>'
])('a picture that only shows: %s', (text) => {
  expect(activePartOf(text)).toBeUndefined()
})
