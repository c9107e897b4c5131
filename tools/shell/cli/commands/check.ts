import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'
import {formatOption} from '../format-option.ts'
import {freshOption} from '../fresh-option.ts'

export const check = (context: Context) =>
  new Command('check')
    .description('find every problem, and write no output')
    .option('--all', 'ask the checkers of every language, not only the quick ones')
    .option('--fix', 'mend in the sources what is safe to mend')
    .addOption(formatOption())
    .addOption(freshOption())
    .action(async (options) => {
      const {checkStandard} = await import('../actions/check-standard.ts')
      await checkStandard(context, options)
    })
