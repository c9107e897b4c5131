import pc from 'picocolors'
import type {Diagnostic, Severity} from '../../../core/model/diagnostic.ts'
import type {Span} from '../../../core/model/span.ts'
import {countsOf, summaryOf} from './counts.ts'
import {excerptOf} from './excerpt.ts'
import type {Output} from './output.ts'
import {Places, type Region} from './places.ts'
import {printable} from './printable.ts'

type Colours = ReturnType<typeof pc.createColors>

/** For people: each diagnostic with the line that it is about, the characters marked, and the counts below. */
export const text: Output = (diagnostics, textOf, options) => {
  const page: Page = {places: new Places(textOf), colours: pc.createColors(options.colour)}
  const counts = countsOf(diagnostics, options)
  const tint =
    counts.errors > 0 ? page.colours.red : counts.warnings > 0 ? page.colours.yellow : page.colours.green
  const shown = firstOf(diagnostics)
  const more = diagnostics.length - shown.length
  return [
    ...shown.map((one) => entry(one, page)),
    ...(more > 0 ? [`… and ${more} more; \`--format json\` has all\n`] : []),
    `${tint(summaryOf(counts))}\n`
  ].join('\n')
}

/** What a person scrolls through; a hundred thousand equal headings would be 23 MB of text. */
const most = 500

/** As many as are shown, errors rather than warnings, in their order. */
function firstOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics
  const bySeverity = (wanted: Severity) => diagnostics.filter(({severity}) => severity === wanted)
  const chosen = new Set([...bySeverity('error'), ...bySeverity('warning')].slice(0, most))
  return diagnostics.filter((one) => chosen.has(one))
}

interface Page {
  readonly places: Places
  readonly colours: Colours
}

/** One stretch of source to show, and what is said of it there. */
interface Frame {
  readonly span: Span
  readonly label: string
  readonly mark: string
  readonly tint: (text: string) => string
}

function entry({code, severity, message, span, related = [], fix}: Diagnostic, page: Page): string {
  const {bold, blue, cyan} = page.colours
  const tint = tintOf(severity, page.colours)
  const frames: readonly Frame[] = [
    ...(span ? [{span, label: '', mark: '^', tint}] : []),
    ...related.map((note) => ({span: note.span, label: printable(note.message), mark: '-', tint: blue}))
  ]
  const gutter = Math.max(
    1,
    ...frames.map(({span}) => String(page.places.regionOf(span)?.end.line ?? 0).length)
  )
  const lines = [
    `${tint(bold(`${severity}[${printable(code)}]`))}${bold(`: ${printable(message)}`)}`,
    ...frames.flatMap((frame, index) => framed(frame, {...page, gutter, arrow: index === 0 ? '-->' : ':::'})),
    ...(fix
      ? [`${' '.repeat(gutter)} ${blue('=')} ${cyan('help')}: ${printable(fix.title)}${how(fix.safe)}`]
      : [])
  ]
  return `${lines.join('\n')}\n`
}

function how(isSafe: boolean): string {
  return isSafe ? ' (`spec check --fix` does it)' : ''
}

function framed(
  {span, label, mark, tint}: Frame,
  {places, colours: {blue}, gutter, arrow}: Page & {readonly gutter: number; readonly arrow: string}
): readonly string[] {
  const region = places.regionOf(span)
  const margin = ' '.repeat(gutter)
  if (!region) return [`${margin}${blue(arrow)} ${printable(span.file)}${label && `: ${label}`}`]
  const {start} = region
  const lines = linesOf(region)
  const rows = lines.flatMap((line) => {
    if (line === undefined) return [`${margin} ${blue('|')} …`]
    const shown = excerptOf(places.lineOf(span.file, line), ...columnsOf(region, line))
    const said = label && line === lines.at(-1) ? ` ${label}` : ''
    return [
      `${blue(`${String(line).padStart(gutter)} |`)} ${shown.text}`.trimEnd(),
      `${margin} ${blue('|')} ${' '.repeat(shown.indent)}${tint(`${mark.repeat(shown.length)}${said}`)}`
    ]
  })
  return [
    `${margin}${blue(arrow)} ${printable(span.file)}:${start.line}:${start.column}`,
    `${margin} ${blue('|')}`,
    ...rows
  ]
}

/** The first line and the last; `undefined` for those in between. */
function linesOf({start, end}: Region): readonly (number | undefined)[] {
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  if (last === start.line) return [start.line]
  return last === start.line + 1 ? [start.line, last] : [start.line, undefined, last]
}

/** The units of one line that a region covers. */
function columnsOf({start, end}: Region, line: number): [number, number] {
  return [line === start.line ? start.column - 1 : 0, line === end.line ? end.column - 1 : Infinity]
}

function tintOf(severity: Severity, {red, yellow}: Colours): (text: string) => string {
  return severity === 'error' ? red : yellow
}
