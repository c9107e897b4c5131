import {cpus, loadavg, totalmem} from 'node:os'
import type {Figure} from '../row.ts'
import {table} from './table.ts'

/** Figures as the page that is kept of them. */
export function record(figures: readonly Figure[]): string {
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`
  const [, load = 0] = loadavg()
  return `# Figures

Written by \`npm run bench -- --record\` on ${day}: ${machine}, ${process.platform}, Node ${process.versions.node}. On average ${load.toFixed(1)} processes wanted a core in the last five minutes: above ${cpus().length}, trust ratios and the least. What each line measures, and where
the figures of others come from, stands in [docs/benchmarks.md](../../docs/benchmarks.md).

${table(figures)}`
}
