import {closestOf} from '../../../model/closest.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import {valueRule} from './value-rule.ts'

const topics = ['Governance', 'Packaging', 'Release', 'Typing']

/** The topics that have an index of their own, in the order of the alphabet. */
export const badTopic: DocumentRule = valueRule({
  code: 'pep/bad-topic',
  keys: ['Topic'],
  expected(text, {header}) {
    if (!topics.includes(text)) return `\`${closestOf(text, topics) ?? topics.join('`, `')}\``
    const listed = header.find(({key}) => key === 'Topic')?.items.map((item) => item.text) ?? []
    if (listed.filter((topic) => topic === text).length > 1) return 'each topic once'
    const before = listed[listed.indexOf(text) - 1]
    return before !== undefined && before > text ? `\`${text}\` before \`${before}\`` : undefined
  }
})
