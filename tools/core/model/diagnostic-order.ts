import {compareText} from './compare-text.ts'
import type {Diagnostic} from './diagnostic.ts'
import {compareFiles} from './reading-order.ts'

/** Diagnostics as they are shown: by file in reading order, place, code and message; those without a place first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compare)
}

function compare(left: Diagnostic, right: Diagnostic): number {
  return (
    compareSpans(left, right) ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  )
}

function compareSpans({span: left}: Diagnostic, {span: right}: Diagnostic): number {
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined)
  if (left.file !== right.file) return compareFiles(left.file, right.file)
  return left.start - right.start || left.end - right.end
}
