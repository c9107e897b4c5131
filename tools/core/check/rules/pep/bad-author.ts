import type {DocumentRule} from '../../../model/rule.ts'
import {valueRule} from './value-rule.ts'

/** A person is a name, perhaps with an address in angle brackets: the index of PEPs is made from it. */
export const badAuthor: DocumentRule = valueRule({
  code: 'pep/bad-author',
  keys: ['Author', 'Sponsor', 'PEP-Delegate', 'BDFL-Delegate'],
  expected(text, {header}) {
    if (text === '' && header.some(({key, items}) => key.endsWith('-Delegate') && items[0]?.text === ''))
      return undefined
    return isPerson(text) ? undefined : '`Name <name@example.org>`, or the name alone'
  }
})

function isPerson(text: string): boolean {
  const [, name = '', address] = /^([^<]*)(?: <([^<>]+)>)?$/u.exec(text) ?? []
  return /^[\p{L} ',.-]+$/u.test(name) && (address === undefined || isAddress(address))
}

/** `local@domain`, or ` at ` for those who hide it. */
function isAddress(text: string): boolean {
  const [local = '', domain = '', ...rest] = text.includes('@') ? text.split('@') : text.split(' at ')
  const labels = domain.split('.')
  return (
    rest.length === 0 &&
    /^[\w!#$%&'*+\-/=?^{|}~.]+$/u.test(local) &&
    labels.every((label) => /^[\p{L}\p{N}-]*[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(label)) &&
    /^[A-Za-z0-9]+$/u.test(labels.at(-1) ?? '')
  )
}
