import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import type {Plan} from '../../../core/model/plan.ts'
import {printable} from './printable.ts'

/** Lines of one patch that are shown; a file that differs in more is better looked at by itself. */
const most = 60

/** What a plan would change in the files that are there, as patches. */
export function patchesOf({changes}: Plan, textOf: (path: string) => string | undefined): string {
  return changes
    .flatMap((change) => {
      const before = textOf(change.path)
      if (change.kind !== 'update' || typeof change.content !== 'string' || before === undefined) return []
      const patch = createTwoFilesPatch(change.path, change.path, before, change.content, '', '', {
        headerOptions: FILE_HEADERS_ONLY
      })
      const lines = patch.trimEnd().split('\n').map(printable).concat('')
      return lines.length > most
        ? [...lines.slice(0, most), `… ${lines.length - most} more lines`, '']
        : lines
    })
    .map((line) => `${line}\n`)
    .join('')
}
