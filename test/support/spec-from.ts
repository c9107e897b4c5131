import {link} from '../../tools/core/link/link.ts'
import {inOrder} from '../../tools/core/model/diagnostic-order.ts'
import type {Outcome} from '../../tools/core/model/outcome.ts'
import type {Spec} from '../../tools/core/model/spec.ts'
import {parse} from '../../tools/core/parse/parse.ts'

/** Parse and link literate files, given by path. */
export function specFrom(files: Readonly<Record<string, string>>): Outcome<Spec> {
  const parsed = Object.entries(files).map(([file, text]) => parse({file, text}))
  const linked = link(parsed.map(({value}) => value))
  return {
    value: linked.value,
    diagnostics: inOrder([...parsed.flatMap(({diagnostics}) => diagnostics), ...linked.diagnostics])
  }
}
