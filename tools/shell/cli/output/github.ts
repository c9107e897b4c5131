import type {Diagnostic} from '../../../core/model/diagnostic.ts'
import {countsOf, summaryOf} from './counts.ts'
import type {Output} from './output.ts'
import {Places} from './places.ts'
import {printable} from './printable.ts'

/** For a job on GitHub: a workflow command for each diagnostic, which GitHub shows in the change, and the counts. */
export const github: Output = (diagnostics, textOf, options) => {
  const places = new Places(textOf)
  const commands = diagnostics.map((one) => command(one, places))
  return [...commands, summaryOf(countsOf(diagnostics, options)), ''].join('\n')
}

function command({code, severity, message, span, related = [], fix}: Diagnostic, places: Places): string {
  const region = span && places.regionOf(span)
  const isOneLine = region?.start.line === region?.end.line
  const properties: readonly (readonly [string, string | number])[] = [
    ...(span ? [['file', span.file] as const] : []),
    ...(region ? [['line', region.start.line] as const, ['endLine', region.end.line] as const] : []),
    // GitHub refuses columns of a region that ends on another line.
    ...(region && isOneLine
      ? [['col', region.start.column] as const, ['endColumn', region.end.column] as const]
      : []),
    ['title', code]
  ]
  const notes = related.map((note) => {
    const line = places.regionOf(note.span)?.start.line
    return `${printable(note.message)}: ${printable(note.span.file)}${line === undefined ? '' : `:${line}`}`
  })
  const help = fix ? [`Help: ${printable(fix.title)}`] : []
  const head = properties.map(([name, value]) => `${name}=${property(printable(String(value)))}`).join(',')
  return `::${severity} ${head}::${data([printable(message), ...notes, ...help].join('\n'))}`
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
