import type {Diagnostic} from '../../../../tools/core/model/diagnostic.ts'
import type {Span} from '../../../../tools/core/model/span.ts'
import type {TextOf} from '../../../../tools/shell/cli/output/output.ts'

/** A file in which `«` and `»` mark places. */
export interface Marked {
  readonly textOf: TextOf
  readonly spans: readonly Span[]
}

export function marked(written: string, file = 'pep/a.md'): Marked {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const part of written.split(/([«»])/)) {
    if (part === '«') start = text.length
    else if (part === '»') spans.push({file, start, end: text.length})
    else text += part
  }
  return {textOf: (name) => (name === file ? text : undefined), spans}
}

export function problem(span: Span | undefined, options: Partial<Diagnostic> = {}): Diagnostic {
  const message = 'Unexpected `a`, expected `b`'
  return {code: 'check/case', severity: 'error', message, ...(span && {span}), ...options}
}
