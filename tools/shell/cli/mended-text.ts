import {counted} from '../../core/weave/formats/counted.ts'
import type {Mended} from '../session/fix-sources.ts'

/** Lines that are shown; the change of the sources shows all of them. */
const most = 100

/** Say what was mended, a line for each. */
export function mendedText(mended: readonly Mended[]): string {
  const lines = mended.slice(0, most).map(({file, line, title}) => `  ${file}:${line}: ${title}`)
  const more = mended.length - lines.length
  const rest = more > 0 ? [`  and ${more} more`] : []
  return [`Mended ${counted(mended.length, 'place')}`, ...lines, ...rest, ''].join('\n')
}
