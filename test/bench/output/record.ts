import {cpus, totalmem} from 'node:os'
import type {Figure} from '../row.ts'
import {table} from './table.ts'

/** Figures as the page that is kept of them. */
export function record(figures: readonly Figure[]): string {
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`
  return `# Figures

Written by \`npm run bench -- --record\` on ${day}: ${machine}, ${process.platform}, Node ${process.versions.node}. What each line measures, and where
the figures of others come from, stands in [docs/benchmarks.md](../../docs/benchmarks.md).

${table(figures)}`
}
