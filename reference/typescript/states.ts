import {ContractError} from './errors.ts'
import type {Step} from './step.ts'

export type ExchangeState =
  | 'answering'
  | 'sending'
  | 'talking'
  | 'ending'
  | 'over'
export type ExchangeEvent = Step['kind'] | 'stop' | 'finish'

/** What may happen in each state, and the state that follows. */
export const exchangeTransitions: {
  readonly [State in ExchangeState]: {
    readonly [Event in ExchangeEvent]?: ExchangeState
  }
} = {
  answering: {
    accept: 'talking',
    head: 'sending',
    abort: 'ending',
    stop: 'ending'
  },
  sending: {
    chunk: 'sending',
    end: 'ending',
    abort: 'ending',
    stop: 'ending'
  },
  talking: {end: 'ending', abort: 'ending', stop: 'ending'},
  ending: {finish: 'over'},
  over: {}
}

/** The state that follows, or an error with the clause of this one. */
export function following(
  state: ExchangeState,
  event: ExchangeEvent
): ExchangeState {
  const next = exchangeTransitions[state][event]
  if (next !== undefined) return next
  const possible = Object.keys(exchangeTransitions[state])
  throw new ContractError(
    `states.${state}`,
    possible.join(', ') || 'nothing more',
    event
  )
}
