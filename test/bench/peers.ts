import type {Peer} from './row.ts'
import {shown} from './shown.ts'
import {spreadOf} from './spread.ts'

/** Another tool that was run in turns with ours. */
export function measuredPeer(name: string, samples: readonly number[]): Peer {
  return {name, figure: shown(spreadOf(samples).median, 'ms'), source: 'here'}
}

/** Another tool as we or its authors measured it before; `docs/benchmarks.md` says where. */
export function quoted(name: string, figure: string): Peer {
  return {name, figure, source: 'quoted'}
}
