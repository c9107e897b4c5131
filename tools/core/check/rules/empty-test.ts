import type {TestBlock} from '../../model/block.ts'
import type {DocumentRule} from '../../model/rule.ts'

/** A test of clauses that does nothing passes everywhere, and its clauses look verified. */
export const emptyTest: DocumentRule = {
  code: 'check/empty-test',
  severity: 'error',
  scope: 'document',
  *violations({blocks}) {
    for (const block of blocks) {
      if (block.role !== 'test' || block.lines.some(({text}) => isCode(text, block))) continue
      yield {
        message: 'Unexpected test without code, expected what fails where a clause is broken',
        span: block.info
      }
    }
  }
}

/** An include is a comment that stands for code. */
function isCode(line: string, {language}: TestBlock): boolean {
  const text = line.trim()
  return (
    text !== '' && (/^(?:\/\/|#) *<</u.test(text) || !text.startsWith(language === 'python' ? '#' : '//'))
  )
}
