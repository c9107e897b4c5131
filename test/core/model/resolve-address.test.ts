import {expect, test} from 'vitest'
import {resolveAddress} from '../../../tools/core/model/resolve-address.ts'

test.each([
  ['20-b.md', 'pep/20-b.md'],
  ['./sub//c.md', 'pep/sub/c.md'],
  ['../requirements/a.md#x', 'requirements/a.md#x'],
  ['#x', 'pep/10-a.md#x'],
  ['../../../etc/passwd', 'etc/passwd'],
  ['a%20b.png', 'pep/a b.png'],
  ['a%23b.md#%E6%97%A5', 'pep/a#b.md#日'],
  ['%2e%2e/a.md', 'a.md'],
  ['100%.md#%', 'pep/100%.md#%'],
  ['%FF.md', 'pep/%FF.md']
])('from pep/10-a.md, %s leads to %s', (url, place) => {
  expect(resolveAddress('pep/10-a.md', url)).toBe(place)
})
