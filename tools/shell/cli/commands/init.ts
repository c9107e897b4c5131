import {Command, InvalidArgumentError} from '@commander-js/extra-typings'
import type {Context} from '../context.ts'

export const init = (context: Context) =>
  new Command('init')
    .description('begin a standard of your own: an example that builds, or a document that you have')
    .argument('[file]', 'Markdown that is there, which becomes the standard and stays as it is')
    .option('--pep <number>', 'begin a PEP; 9999 while it has no number', pepNumber)
    .action(async (file, {pep}) => {
      const {startStandard} = await import('../actions/start-standard.ts')
      await startStandard(context, {file, pep})
    })

function pepNumber(text: string): number {
  if (!/^0*[1-9]\d{0,3}$/u.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 9999.')
  return Number(text)
}
