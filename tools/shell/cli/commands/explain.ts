import {Command} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'

export const explain = (context: Context) =>
  new Command('explain')
    .description('say what a diagnostic means and how to mend it')
    .argument('[code]', 'such as check/untested-must; without one, every code is listed')
    .action(async (code) => {
      const {explainCode} = await import('../actions/explain-code.ts')
      explainCode(context, code)
    })
