import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'

export const watch = (context: Context) =>
  new Command('watch')
    .description('find every problem, again at every save, until Ctrl-C')
    .option('--site', 'write the pages of the site too, with the results of the last build')
    .action(async (options) => {
      const {watchSources} = await import('../actions/watch-sources.ts')
      await watchSources(context, options)
    })
