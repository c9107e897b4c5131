import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'
import {formatOption} from '../format-option.ts'

export const test = (context: Context) =>
  new Command('test')
    .description('run the tests and examples, on every interpreter found')
    .argument('[ids...]', 'clauses, requirements, tests, examples or vectors; all of them without one')
    .option('--update', 'rewrite in the sources what examples print')
    .addOption(formatOption())
    .action(async (ids, options) => {
      const {runTests} = await import('../actions/run-tests.ts')
      await runTests(context, ids, options)
    })
