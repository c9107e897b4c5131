import {ContractError, describe} from './errors.ts'

/** What is wrong with an application that cannot be called. */
export function notCallable(given: unknown): ContractError {
  const running = typeof given === 'object' && given !== null && 'throw' in given
  const hint = running ? ' (is `middleware` missing?)' : ''
  return new ContractError('application.callable', 'a callable of one exchange', describe(given) + hint)
}
