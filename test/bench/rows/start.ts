import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildPackage} from '../../../tools/package/build.ts'
import {generate} from '../generate.ts'
import {onDisk} from '../on-disk.ts'
import {inTurns, spec, type OwnProcess} from '../own-process.ts'
import {measuredPeer} from '../peers.ts'
import type {Figure, Row} from '../row.ts'

/** What every command pays before it begins, and the commands that need little else: from the sources, and as the package has them. */
export const start: Row = {
  name: 'start',
  async measure() {
    const root = join(import.meta.dirname, '../../..')
    await buildPackage(root)
    const tool = join(root, 'lib/bin/spec.js')

    return onDisk(generate(chapters), async (standard) => {
      const bare = {arguments: ['--eval', '0']}
      const ours = lines.map((line) => spec(line[0] === 'check' ? standard : tmpdir(), ...line))
      const [node = [], ...samples] = await inTurns(
        [bare, ...ours, ...ours.map((one) => packed(one, tool))],
        {
          times: 15,
          warmUp: 2
        }
      )
      return [
        {work: 'Node, which does nothing', unit: 'ms', samples: node, peers: []},
        ...lines.flatMap((line, at): readonly Figure[] => {
          const [written = [], installed = []] = [samples[at], samples[at + lines.length]]
          const work = `\`spec ${line.join(' ')}\``
          return [
            {work, unit: 'ms', samples: written, peers: []},
            {
              work: `${work}, as the package has it`,
              unit: 'ms',
              samples: installed,
              peers: [measuredPeer('from the sources', written)]
            }
          ]
        })
      ]
    })
  }
}

/** Of the size of PEP 3333. */
const chapters = 7

const lines = [['--version'], ['--help'], ['explain', 'check/untested-must'], ['check']]

/** The same with the compiled tool. */
function packed({arguments: [, ...words], directory}: OwnProcess, tool: string): OwnProcess {
  return {arguments: [tool, ...words], ...(directory !== undefined && {directory})}
}
