import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'
import {freshOption} from '../fresh-option.ts'

export const trace = (context: Context) =>
  new Command('trace')
    .description(
      'show which requirement is answered, implemented and verified, with the results of the tests'
    )
    .option('--no-run', 'show the links alone: every test is then not run')
    .addOption(freshOption())
    .action(async (options) => {
      const {showMatrix} = await import('../actions/show-matrix.ts')
      await showMatrix(context, options)
    })
