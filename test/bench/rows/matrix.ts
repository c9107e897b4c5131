import {generateItems} from '../generate.ts'
import {onDisk} from '../on-disk.ts'
import {inTurns, ownProcess, spec} from '../own-process.ts'
import {quoted} from '../peers.ts'
import type {Row} from '../row.ts'

const shape = {files: 333, items: 372}

/** The matrix of many small files in a process of its own, no test run: OpenFastTrace knows no results either. */
export const matrix: Row = {
  name: 'matrix',
  measure: () =>
    onDisk(generateItems(shape), async (folder) => {
      const command = spec(folder, 'trace', '--no-run')
      verify((await ownProcess(command)).output)
      const [samples = []] = await inTurns([command], {times: 9})
      return [
        {
          work: `matrix of ${shape.items} items in ${shape.files} files (\`spec trace --no-run\`)`,
          unit: 'ms',
          samples,
          goal: 300,
          peers: [quoted('OpenFastTrace', '1.0 s')]
        }
      ]
    })
}

/** A matrix without its items was not measured. */
function verify(printed: string): void {
  const counts = Array.from(
    printed.matchAll(/^ {2}(?:requirements|clauses) +\d+ of (?<all>\d+)/gmu),
    ({groups}) => Number(groups?.['all'])
  )
  const items = counts.reduce((sum, count) => sum + count, 0)
  if (items !== shape.items) throw new Error(`${items} items instead of ${shape.items}`)
}
