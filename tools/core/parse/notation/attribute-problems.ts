import {closestOf} from '../../model/closest.ts'
import type {Name, Span} from '../../model/span.ts'
import type {Reading} from '../reading.ts'
import {listed} from './listed.ts'
import {quoted} from './quoted.ts'

/** An attribute whose name means something, but not like this. */
export function reportBadAttribute({report}: Reading, span: Span, message: string): void {
  report({code: 'parse/bad-attribute', severity: 'error', message, span})
}

/** An attribute that nothing reads, most likely a slip. */
export function reportUnknownAttribute(
  {report}: Reading,
  {name, span}: Name,
  known: readonly string[]
): void {
  const closest = closestOf(name, known)

  report({
    code: 'parse/unknown-attribute',
    severity: 'error',
    message: `Unexpected attribute ${quoted(name)}, expected ${listed(closest === undefined ? known : [closest])}`,
    span,
    ...(closest !== undefined && {
      fix: {title: `Write \`${closest}\``, edits: [{span, text: closest}], safe: false}
    })
  })
}
