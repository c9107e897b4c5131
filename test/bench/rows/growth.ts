import {join} from 'node:path'
import {ownProcess} from '../own-process.ts'
import type {Figure, Row} from '../row.ts'
import {shown} from '../shown.ts'
import {spreadOf} from '../spread.ts'
import {control, type StageReport} from '../stage-report.ts'

const script = join(import.meta.dirname, '../processes/stages.ts')
const sizes = [40, 120, 1000] as const
const times = 3
/** What may come on top of linear growth, or of what a plain loop costs more where that is worse: a quarter. */
const tolerance = 1.25

/** What each stage costs a chapter at 1,000 chapters, as a multiple of what it costs at 120. */
export const growth: Row = {
  name: 'growth',
  async measure() {
    const reports = new Map<number, StageReport[]>(sizes.map((size) => [size, []]))

    for (let turn = 0; turn < times; turn += 1) {
      for (const size of sizes) reports.get(size)?.push(await measure(size))
    }

    const [small = [], middle = [], large = []] = sizes.map((size) => reports.get(size) ?? [])
    const costs = (cost: (report: StageReport) => number): Costs => [
      small.map(cost),
      middle.map(cost),
      large.map(cost)
    ]
    const stages = Object.keys(large[0]?.stages ?? {})
    const stage = (name: string) => costs((report) => report.stages[name] ?? NaN)
    const goal = tolerance * Math.max(1, ratioOf(stage(control)))

    return [
      ...stages.map((name) =>
        figure(name, {unit: 'ms', costs: stage(name), ...(name !== control && {goal})})
      ),
      figure('memory held', {unit: 'MB', costs: costs(({held}) => held), goal: tolerance}),
      figure('memory at its peak', {unit: 'MB', costs: costs(({peak}) => peak), goal: tolerance})
    ]
  }
}

type Samples = readonly number[]

/** For each size what its processes took. */
type Costs = readonly [Samples, Samples, Samples]

function figure(
  what: string,
  {costs, unit, goal}: {readonly costs: Costs; readonly unit: 'ms' | 'MB'; readonly goal?: number}
): Figure {
  const figures = leastOf(costs)
    .map((value) => shown(value, unit))
    .join(', ')
  const work = `${what}: ${figures} at ${sizes.join(', ')} chapters`
  return {work, unit: '×', samples: [ratioOf(costs)], ...(goal !== undefined && {goal}), peers: []}
}

/** What a chapter costs at the largest size, as a multiple of what it costs at the middle one. */
function ratioOf(costs: Costs): number {
  const [, middle, large] = leastOf(costs)
  return large / sizes[2] / (middle / sizes[1])
}

/** Whatever else the machine did only adds. */
function leastOf(costs: Costs): readonly [number, number, number] {
  return costs.map((samples) => spreadOf(samples).least) as [number, number, number]
}

async function measure(chapters: number): Promise<StageReport> {
  const {output} = await ownProcess({arguments: ['--expose-gc', script, String(chapters)]})
  return JSON.parse(output) as StageReport
}
