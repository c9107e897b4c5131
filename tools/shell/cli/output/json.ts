import type {Diagnostic, Note} from '../../../core/model/diagnostic.ts'
import type {Span} from '../../../core/model/span.ts'
import {countsOf} from './counts.ts'
import type {Output} from './output.ts'
import {Places} from './places.ts'
import {printableJson} from './printable.ts'

/** For programs: one object, as `schemas/diagnostics.schema.json` describes it. */
export const json: Output = (diagnostics, textOf, options) => {
  const places = new Places(textOf)
  const report = {
    $schema: 'urn:specloom:schema:diagnostics:1',
    version: 1,
    diagnostics: diagnostics.map((one) => entry(one, places)),
    suppressed: (options.suppressed ?? []).map((one) => entry(one, places)),
    summary: countsOf(diagnostics, options)
  }
  return `${printableJson(JSON.stringify(report, undefined, 2))}\n`
}

function entry({code, severity, message, span, related, fix}: Diagnostic, places: Places): object {
  return {
    code,
    severity,
    message,
    ...(span && placed(span, places)),
    ...(related && {related: related.map((note) => noted(note, places))}),
    ...(fix && {
      fix: {
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map((edit) => ({...placed(edit.span, places), text: edit.text}))
      }
    })
  }
}

function noted({message, span}: Note, places: Places): object {
  return {message, ...placed(span, places)}
}

function placed(span: Span, places: Places): object {
  const region = places.regionOf(span)
  return {
    file: span.file,
    ...(region && {
      line: region.start.line,
      column: region.start.column,
      endLine: region.end.line,
      endColumn: region.end.column
    }),
    offset: span.start,
    endOffset: span.end
  }
}
