import type {Block} from '../../model/block.ts'
import type {Span} from '../../model/span.ts'
import type {Attribute} from '../notation/attributes.ts'

export type BlockAttribute =
  | 'file'
  | '#'
  | 'test'
  | 'example'
  | 'vector'
  | 'vectors'
  | 'clause'
  | 'errors'
  | 'hidden'
  | 'since'
  | 'source'
  | 'for'
  | 'score'

interface Entry {
  readonly name: BlockAttribute
  readonly value: 'needed' | 'allowed' | 'none'
  /** What a value, or each of a comma list, must look like. */
  readonly pattern: RegExp
  /** The same in words. */
  readonly form: string
}

const word = /^[A-Za-z0-9][\w.:-]*$/u

/** Everything that may stand behind the language of a block. */
export const blockAttributes: readonly Entry[] = [
  {name: 'file', value: 'needed', pattern: /^[^,\s][^,]*$/u, form: 'one path'},
  {name: '#', value: 'needed', pattern: /^[^,\s<>][^,<>]*$/u, form: 'a name'},
  {name: 'test', value: 'none', pattern: word, form: 'nothing'},
  {name: 'example', value: 'none', pattern: word, form: 'nothing'},
  {name: 'vector', value: 'allowed', pattern: word, form: 'one kind'},
  {name: 'vectors', value: 'needed', pattern: word, form: 'one kind'},
  {name: 'clause', value: 'needed', pattern: /^[^,\s]+$/u, form: 'ids of clauses'},
  {name: 'errors', value: 'needed', pattern: word, form: 'codes of diagnostics'},
  {name: 'hidden', value: 'none', pattern: word, form: 'nothing'},
  {name: 'since', value: 'needed', pattern: /^\d{1,4}(?:\.\d{1,4}){0,2}$/u, form: 'a version such as `3.6`'},
  {name: 'source', value: 'needed', pattern: word, form: 'a name'},
  {name: 'for', value: 'needed', pattern: /^[^,\s]+$/u, form: 'ids of requirements'},
  {name: 'score', value: 'needed', pattern: word, form: 'one of `met`, `partly`, `not` and `cannot`'}
]

/** Which attributes each role may have; the ones that make the role come first. An attribute makes the first role that it can. */
const roles: readonly (readonly [
  role: Block['role'],
  makers: readonly BlockAttribute[],
  others: readonly BlockAttribute[]
])[] = [
  ['example', ['example'], ['#', 'clause', 'errors', 'for', 'hidden', 'score', 'since']],
  ['reference', ['file', '#'], ['clause', 'hidden', 'since']],
  ['test', ['test'], ['clause', 'for', 'vectors', 'hidden', 'score', 'since']],
  ['vector', ['vector'], ['clause', 'hidden']],
  ['output', [], ['hidden']],
  ['table', ['source'], []],
  ['display', [], ['hidden']]
]

/** What its language and attributes make a block, or why they make no sense together. */
export function roleOf(
  language: string,
  attributes: ReadonlyMap<BlockAttribute, Attribute>
): Block['role'] | {readonly span: Span; readonly message: string} {
  const made = roles.filter(([, makers]) => makers.some((maker) => attributes.has(maker)))
  const [, second] = made
  const given = language === 'output' || language === 'table' ? language : undefined
  const role = given ?? made[0]?.[0] ?? 'display'
  const [, makers, others] = roles.find(([each]) => each === role)!

  for (const [name, {key, span}] of attributes) {
    if (makers.includes(name) || others.includes(name)) continue
    const beside = second && !given ? `${articleOf(role)} ${role} block` : nameOf(role)
    return {span, message: `Unexpected \`${key.name}\` on ${beside}, expected ${placesOf(name)}`}
  }

  return role
}

function nameOf(role: Block['role']): string {
  return role === 'display' ? 'a block that is only shown' : `${articleOf(role)} ${role} block`
}

/** The roles that an attribute belongs to. */
function placesOf(attribute: BlockAttribute): string {
  const places = roles.flatMap(([role, makers, others]) => {
    if (makers.includes(attribute)) return ['a block of its own']
    return others.includes(attribute) ? [`${articleOf(role)} ${role} block`] : []
  })
  const last = places.at(-1) ?? ''
  return `it on ${places.length < 2 ? last : `${places.slice(0, -1).join(', ')} or ${last}`}`
}

function articleOf(role: Block['role']): string {
  return role === 'example' || role === 'output' ? 'an' : 'a'
}
