import {carries} from '../carries.ts'
import {describe} from '../errors.ts'
import type {Exchange} from '../types.ts'
import type {Rule} from './rule.ts'

/** What is announced, and the priority, which is there without that. */
export const featureRules: readonly Rule[] = [
  {clause: 'exchange.features.fixed', expected: 'features that stay the same', find: growing},
  {clause: 'exchange.attributes', expected: 'names as features', find: noName},
  {clause: 'degradation.carried', expected: 'what this HTTP can carry', find: notCarried},
  {clause: 'exchange.features.essential', expected: 'nothing, as it is not announced', find: unannounced},
  {clause: 'websocket.offer.feature', expected: 'an offer, as it is announced', find: missing},
  {clause: 'priority.value', expected: 'an urgency, and whether incremental', find: noPriority},
  {clause: 'priority.ignored', expected: 'an urgency from 0 to 7', find: otherUrgency},
  {clause: 'priority.weights', expected: 'urgency and incremental alone', find: weighted}
]

function growing({features}: Exchange): string | undefined {
  return 'add' in features ? 'a set with `add`' : undefined
}

function noName({features}: Exchange): string | undefined {
  const other = [...features].find((name: unknown) => typeof name !== 'string')
  return other === undefined ? undefined : describe(other)
}

function notCarried({features, httpVersion}: Exchange): string | undefined {
  const name = [...features].find((name) => !carries(httpVersion, name))
  return name && `\`${name}\` over HTTP/${httpVersion}`
}

function unannounced({features, websocket}: Exchange): string | undefined {
  return websocket !== undefined && !features.has('websocket') ? `${describe(websocket)} as \`websocket\`` : undefined
}

function missing({features, websocket}: Exchange): string | undefined {
  return websocket === undefined && features.has('websocket') ? 'nothing' : undefined
}

function noPriority({priority}: Exchange): string | undefined {
  const {urgency, incremental} = Object(priority) as Partial<Exchange['priority']>
  if (!Number.isInteger(urgency)) return `${describe(urgency)} as urgency`
  return typeof incremental === 'boolean' ? undefined : `${describe(incremental)} as incremental`
}

function otherUrgency({priority: {urgency}}: Exchange): string | undefined {
  return urgency >= 0 && urgency <= 7 ? undefined : String(urgency)
}

function weighted({priority}: Exchange): string | undefined {
  return ['weight', 'dependency'].find((name) => name in priority)
}
