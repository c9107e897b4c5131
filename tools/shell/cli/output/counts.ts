import type {Diagnostic} from '../../../core/model/diagnostic.ts'
import {counted} from '../../../core/weave/formats/counted.ts'
import type {OutputOptions} from './output.ts'

/** How many of each there are. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly suppressed: number
  readonly notUnderstood: number
  /** How many of the errors and warnings `--fix` resolves. */
  readonly fixable: number
}

export function countsOf(diagnostics: readonly Diagnostic[], options: OutputOptions): Counts {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length
  return {
    errors,
    warnings: diagnostics.length - errors,
    suppressed: options.suppressed?.length ?? 0,
    notUnderstood: options.notUnderstood ?? 0,
    fixable: diagnostics.filter(({fix}) => fix?.safe).length
  }
}

/** The counts in words, those that are none left out. */
export function summaryOf({errors, warnings, suppressed, notUnderstood, fixable}: Counts): string {
  const problems = [count(errors, 'error'), count(warnings, 'warning')].filter((part) => part !== '')
  const others = [
    suppressed > 0 ? `${suppressed} suppressed` : '',
    notUnderstood > 0 ? `${notUnderstood} not understood` : '',
    fixable > 0 ? `${fixable} fixable with \`spec check --fix\`` : ''
  ].filter((part) => part !== '')
  return [problems.join(' and ') || 'No problems', ...others].join(', ')
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : counted(number, noun)
}
