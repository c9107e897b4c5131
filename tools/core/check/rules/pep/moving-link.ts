import type {DocumentRule} from '../../../model/rule.ts'
import {addressesOf} from './addresses.ts'

/** A line of a file on a branch is another one tomorrow; a link to a commit stays. */
export const movingLink: DocumentRule = {
  code: 'pep/moving-link',
  severity: 'error',
  scope: 'document',
  *violations(document, project) {
    for (const {url, span} of addressesOf(document, project)) {
      const [, revision] =
        /^https:\/\/github\.com\/[^/ ]+\/[^/ ]+\/blob\/([^/ ]+)\/[^# ]+#L\d/u.exec(url) ?? []
      if (revision === undefined || /^[0-9a-f]{4,64}$/u.test(revision)) continue
      yield {message: `Unexpected link to a line of \`${revision}\`, expected the hash of a commit`, span}
    }
  }
}
