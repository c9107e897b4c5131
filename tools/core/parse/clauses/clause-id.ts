import type {ClauseMarker} from '../../model/markdown.ts'
import {startOf} from '../../model/span-of.ts'
import {quoted} from '../notation/quoted.ts'
import type {Reading} from '../reading.ts'

const wellFormed = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/u

/** Report an id that is not of lower-case words, from general to specific, with a dot between. */
export function checkId({file, report}: Reading, node: ClauseMarker): void {
  const {id} = node
  const mended = mend(id)
  if (mended === id && wellFormed.test(id)) return

  const start = startOf(node) + 'r['.length
  const span = {file, start, end: start + id.length}

  report({
    code: 'parse/bad-id',
    severity: 'error',
    message: `Unexpected id ${quoted(id)}, expected ${wellFormed.test(mended) ? quoted(mended) : problemOf(mended)}`,
    span,
    ...(wellFormed.test(mended) && {
      fix: {title: `Write ${quoted(mended)}`, edits: [{span, text: mended}], safe: true}
    })
  })
}

/** In lower case, with hyphens between words, and without a word that repeats the one before it. */
function mend(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/[\s_]/gu, '-')
    .split('.')
    .filter((segment, index, all) => segment !== all[index - 1])
    .join('.')
}

function problemOf(id: string): string {
  return id.includes('.')
    ? 'lower-case words of letters, digits and hyphens with a dot between'
    : 'at least two words with a dot between, the general one first'
}
