import type {
  ArtifactChange,
  Fix as SarifFix,
  Location,
  Log,
  Region as SarifRegion,
  ReportingDescriptor,
  Result
} from 'sarif'
import type {Diagnostic, Fix, Note} from '../../../core/model/diagnostic.ts'
import type {Span} from '../../../core/model/span.ts'
import type {Output} from './output.ts'
import {Places} from './places.ts'
import {printable, printableJson} from './printable.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** What paths are relative to; whoever reads the log knows where the project lies. */
const base = 'PROJECTROOT'

/** For code scanning: a log as SARIF 2.1.0 has it, what was silenced included and marked so. */
export const sarif: Output = (diagnostics, textOf, {suppressed = [], explain}) => {
  const places = new Places(textOf)
  const codes = [...new Set([...diagnostics, ...suppressed].map(({code}) => code))].toSorted()
  const ruleIndex = new Map<string, number>(codes.map((code, index) => [code, index]))
  const log: Log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'specloom', rules: codes.map((code) => ruleOf(code, explain?.(code)))}},
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {[base]: {description: {text: 'The folder of the standard'}}},
        results: [
          ...diagnostics.map((one) => resultOf(one, {places, ruleIndex})),
          ...suppressed.map((one) => ({
            ...resultOf(one, {places, ruleIndex}),
            suppressions: [{kind: 'inSource' as const}]
          }))
        ]
      }
    ]
  }
  return `${printableJson(JSON.stringify(log, undefined, 2))}\n`
}

function ruleOf(code: string, page: string | undefined): ReportingDescriptor {
  return page ? {id: code, help: {text: page, markdown: page}} : {id: code}
}

interface Lookup {
  readonly places: Places
  readonly ruleIndex: ReadonlyMap<string, number>
}

function resultOf(
  {code, severity, message, span, related = [], fix}: Diagnostic,
  {places, ruleIndex}: Lookup
): Result {
  return {
    ruleId: code,
    ruleIndex: ruleIndex.get(code) ?? -1,
    level: severity,
    message: {text: printable(message)},
    locations: span ? [locationOf(span, places)] : [],
    ...(related.length > 0 && {relatedLocations: related.map((note, id) => relatedOf(note, id, places))}),
    ...(fix && {fixes: [fixOf(fix, places)]})
  }
}

function locationOf(span: Span, places: Places): Location {
  return {physicalLocation: {artifactLocation: fileOf(span.file), region: regionOf(span, places)}}
}

function relatedOf({message, span}: Note, id: number, places: Places): Location {
  return {id, message: {text: printable(message)}, ...locationOf(span, places)}
}

function fixOf({title, edits}: Fix, places: Places): SarifFix {
  const files = [...new Set(edits.map(({span}) => span.file))]
  const changes = files.map((file): ArtifactChange => {
    const own = edits.filter(({span}) => span.file === file)
    const replacements = own.map(({span, text}) => ({
      deletedRegion: regionOf(span, places),
      insertedContent: {text}
    }))
    return {artifactLocation: fileOf(file), replacements}
  })
  return {description: {text: printable(title)}, artifactChanges: changes}
}

/** Lines and columns, or, of a file that is gone, offsets. */
function regionOf(span: Span, places: Places): SarifRegion {
  const region = places.regionOf(span)
  if (!region) return {charOffset: span.start, charLength: Math.max(0, span.end - span.start)}
  const {start, end} = region
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

function fileOf(file: string): {readonly uri: string; readonly uriBaseId: string} {
  return {uri: file.split('/').map(encoded).join('/'), uriBaseId: base}
}

/** A name with half a surrogate pair has no encoding; it passes through bytes, which know none either. */
function encoded(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString())
}
