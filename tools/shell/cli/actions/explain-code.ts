import {closestOf} from '../../../core/model/closest.ts'
import {explainedCodes, pageOf, summaryOf} from '../../explanations.ts'
import type {Context} from '../context.ts'
import {exitCode} from '../exit-code.ts'
import {printableLines} from '../output/printable.ts'

/** Do everything that `spec explain` does. */
export function explainCode({host: {terminal}, end}: Context, code: string | undefined): void {
  if (code === undefined) return terminal.print(explainedCodes().map(lineOf).join(''))
  const page = pageOf(code)
  if (page !== undefined) return terminal.print(printableLines(page))
  const codes = explainedCodes()
  const meant = closestOf(code, codes) ?? codes.find((known) => known.startsWith(code))
  terminal.inform(
    printableLines(
      `Unexpected code \`${code}\`, expected ${meant ? `\`${meant}\`` : 'one that `spec explain` lists'}\n`
    )
  )
  end(exitCode.usage)
}

/** As wide as all but the longest codes. */
const column = 30

function lineOf(code: string): string {
  return `${code.padEnd(column)}  ${summaryOf(code)}\n`
}
