import {Command} from '@commander-js/extra-typings'
import {closestOf} from '../../../core/model/closest.ts'
import {explainedCodes, explanationOf, summaryOf} from '../../explanations.ts'
import type {Context} from '../context.ts'
import {exitCode} from '../exit-code.ts'
import {printableLines} from '../output/printable.ts'

export const explain = ({host: {terminal}, end}: Context) =>
  new Command('explain')
    .description('say what a diagnostic means and how to mend it')
    .argument('[code]', 'such as check/untested-must; without one, every code is listed')
    .action((code) => {
      if (code === undefined) return terminal.print(explainedCodes().map(lineOf).join(''))
      const explanation = explanationOf(code)
      if (explanation) return terminal.print(explanation)
      const codes = explainedCodes()
      const meant = closestOf(code, codes) ?? codes.find((known) => known.startsWith(code))
      terminal.inform(
        printableLines(
          `Unexpected code \`${code}\`, expected ${meant ? `\`${meant}\`` : 'one that `spec explain` lists'}\n`
        )
      )
      end(exitCode.usage)
    })

/** As wide as all but the longest codes. */
const column = 30

function lineOf(code: string): string {
  return `${code.padEnd(column)}  ${summaryOf(code)}\n`
}
