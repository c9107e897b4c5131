import {join} from 'node:path'
import {ownProcess} from '../own-process.ts'
import type {Figure, Row} from '../row.ts'
import {shown} from '../shown.ts'
import {spreadOf} from '../spread.ts'
import type {StageReport} from '../stage-report.ts'

const script = join(import.meta.dirname, '../processes/stages.ts')
const sizes = [40, 120, 1000] as const
const times = 4
/** A quarter above linear is what the collector and the caches of a processor cost at 25 times the size. */
const goal = 1.25

/** What each stage costs a chapter at 1,000 chapters, as a multiple of what it costs at 120. */
export const growth: Row = {
  name: 'growth',
  async measure() {
    const reports = new Map<number, StageReport[]>(sizes.map((size) => [size, []]))

    for (let turn = 0; turn < times; turn += 1) {
      for (const size of sizes) reports.get(size)?.push(await measure(size))
    }

    const [small = [], middle = [], large = []] = sizes.map((size) => reports.get(size) ?? [])
    const figures = Object.keys(large[0]?.stages ?? {}).map((stage): Figure => {
      const costs = (of: readonly StageReport[]) => of.map(({stages}) => stages[stage] ?? NaN)
      return ratio(stage, 'ms', [costs(small), costs(middle), costs(large)])
    })
    const all = (of: readonly StageReport[]) =>
      of.map(({stages}) => Object.values(stages).reduce((sum, cost) => sum + cost, 0))
    const peak = (of: readonly StageReport[]) => of.map((report) => report.peak)
    const held = (of: readonly StageReport[]) => of.map((report) => report.held)
    return [
      ...figures,
      ratio('all stages', 'ms', [all(small), all(middle), all(large)]),
      ratio('memory held', 'MB', [held(small), held(middle), held(large)]),
      ratio('memory at its peak', 'MB', [peak(small), peak(middle), peak(large)])
    ]
  }
}

type Samples = readonly number[]

/** The least of each size counts: whatever else the machine did only adds. */
function ratio(what: string, unit: 'ms' | 'MB', costs: readonly [Samples, Samples, Samples]): Figure {
  const [small, middle, large] = costs.map((samples) => spreadOf(samples).least) as [number, number, number]
  const perChapter = large / sizes[2] / (middle / sizes[1])
  const figures = [small, middle, large].map((value) => shown(value, unit)).join(', ')
  return {
    work: `${what}: ${figures} at ${sizes.join(', ')} chapters`,
    unit: '×',
    samples: [perChapter],
    goal,
    peers: []
  }
}

async function measure(chapters: number): Promise<StageReport> {
  const {output} = await ownProcess({arguments: ['--expose-gc', script, String(chapters)]})
  return JSON.parse(output) as StageReport
}
