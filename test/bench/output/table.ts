import type {Figure} from '../row.ts'
import {shown} from '../shown.ts'
import {spreadOf} from '../spread.ts'
import {verdictOf} from './verdict.ts'

/** Figures as a table of Markdown, which a terminal shows well enough. */
export function table(figures: readonly Figure[]): string {
  const rows = [['work', 'figure', 'least–most', 'goal', 'met', 'others'], ...figures.map(cellsOf)]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`
}

function cellsOf(figure: Figure): readonly string[] {
  const {work, unit, samples, goal, peers} = figure
  const {median, least, most} = spreadOf(samples)
  const verdict = verdictOf(figure)
  return [
    work,
    shown(median, unit),
    samples.length > 1 ? `${shown(least, unit)}–${shown(most, unit)}` : '',
    goal === undefined ? '' : `≤ ${shown(goal, unit)}`,
    verdict === 'no goal' ? '' : verdict,
    peers
      .map(({name, figure: cost, source}) => `${name}: ${cost}${source === 'quoted' ? '' : ' (here)'}`)
      .join('; ')
  ]
}
