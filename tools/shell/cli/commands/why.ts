import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'
import {freshOption} from '../fresh-option.ts'

export const why = (context: Context) =>
  new Command('why')
    .description(
      'show the chain of one requirement or clause, or of those that a test or a line is about; where a line of a published file was written'
    )
    .argument(
      '<id>',
      'a requirement, a clause, a test, or a line such as pep/20-names.md:3 or pep-9999.rst:412'
    )
    .option('--no-run', 'do not run its tests')
    .addOption(freshOption())
    .action(async (id, options) => {
      const {showChain} = await import('../actions/show-chain.ts')
      await showChain(context, id, options)
    })
