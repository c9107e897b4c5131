import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'
import {formatOption} from '../format-option.ts'

export const tangle = (context: Context) =>
  new Command('tangle')
    .description('write the code files that the sources contain, and what links them')
    .option('--check', 'write nothing; fail where a file is stale or was edited by hand')
    .option('--dry-run', 'write nothing; show what would be written')
    .addOption(formatOption())
    .action(async (options) => {
      const {tangleCode} = await import('../actions/tangle-code.ts')
      await tangleCode(context, options)
    })
