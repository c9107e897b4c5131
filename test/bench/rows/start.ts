import {tmpdir} from 'node:os'
import {inTurns, spec} from '../own-process.ts'
import type {Row} from '../row.ts'

/** What every command pays before it begins, and the commands that need little else. */
export const start: Row = {
  name: 'start',
  async measure() {
    const lines = [['--version'], ['--help'], ['explain', 'check/untested-must']]
    const bare = {arguments: ['--eval', '0']}
    const [node = [], ...samples] = await inTurns([bare, ...lines.map((line) => spec(tmpdir(), ...line))], {
      times: 15,
      warmUp: 2
    })
    return [
      {work: 'Node, which does nothing', unit: 'ms', samples: node, peers: []},
      ...lines.map((line, at) => ({
        work: `\`spec ${line.join(' ')}\``,
        unit: 'ms' as const,
        samples: samples[at] ?? [],
        peers: []
      }))
    ]
  }
}
