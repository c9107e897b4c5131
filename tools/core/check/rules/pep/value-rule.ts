import type {Code} from '../../../model/diagnostic.ts'
import type {Project} from '../../../model/project.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import {headerFieldsOf, type HeaderField} from './header-fields.ts'

/** What a value is judged by. */
export interface Expectation {
  readonly code: Code
  readonly keys: readonly string[]
  /** What the PEP editors' check expects instead; absent for a value that is right. */
  readonly expected: (text: string, circumstances: Circumstances) => string | undefined
}

export interface Circumstances {
  readonly project: Project
  readonly header: readonly HeaderField[]
}

/** A rule about the value of header fields, each listed one by itself. */
export function valueRule({code, keys, expected}: Expectation): DocumentRule {
  return {
    code,
    severity: 'error',
    scope: 'document',
    *violations(document, project) {
      const header = headerFieldsOf(document, project)

      for (const {key, items} of header) {
        if (!keys.includes(key)) continue

        for (const {text, span} of items) {
          const instead = expected(text, {project, header})
          if (instead === undefined) continue
          yield {
            message: `Unexpected ${key} ${text === '' ? 'without a value' : `\`${text}\``}, expected ${instead}`,
            span
          }
        }
      }
    }
  }
}

/** The first value of a header field. */
export function valueOf(header: readonly HeaderField[], key: string): string | undefined {
  return header.find((field) => field.key === key)?.items[0]?.text
}
