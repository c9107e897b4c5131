import {Option} from '@commander-js/extra-typings'
import {formatNames} from './output/format-names.ts'

/** Of every command that prints diagnostics. */
export function formatOption() {
  return new Option('--format <format>', 'how diagnostics are printed')
    .choices(formatNames)
    .default('text' as const)
}
