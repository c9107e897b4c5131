import type {Exchange} from '../types.ts'
import {attributeRules} from './attribute-rules.ts'
import {CallerError} from './caller-error.ts'
import {featureRules} from './feature-rules.ts'
import {fieldRules} from './field-rules.ts'
import {messageRules} from './message-rules.ts'
import type {Rule} from './rule.ts'
import {targetRules} from './target-rules.ts'
import {websocketRules} from './websocket-rules.ts'

/** Fail for the first rule that an exchange breaks. */
export function checkExchange(exchange: Exchange): void {
  for (const {clause, expected, find} of rules) {
    const got = find(exchange)
    if (got !== undefined) throw new CallerError(clause, expected, got)
  }
}

export const rules: readonly Rule[] = [
  ...attributeRules,
  ...featureRules,
  ...fieldRules,
  ...messageRules,
  ...targetRules,
  ...websocketRules
]
