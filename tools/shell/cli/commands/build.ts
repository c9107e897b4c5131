import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'
import {formatOption} from '../format-option.ts'
import {freshOption} from '../fresh-option.ts'

export const build = (context: Context) =>
  new Command('build')
    .description(
      'check, tangle, compile, test, trace and publish: everything under dist/ and the reference code'
    )
    .addOption(formatOption())
    .addOption(freshOption())
    .action(async (options) => {
      const {buildStandard} = await import('../actions/build-standard.ts')
      await buildStandard(context, options)
    })
