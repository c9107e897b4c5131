import {describe, expect, test} from 'vitest'
import type {Change} from '../../../../tools/core/model/plan.ts'
import {patchesOf} from '../../../../tools/shell/cli/output/patch.ts'

const patches = (changes: readonly Change[], before: Readonly<Record<string, string>>): string =>
  patchesOf({changes, unchanged: 0}, (path) => before[path])

function update(path: string, content: string): Change {
  return {kind: 'update', path, content, executable: false}
}

describe('the patches of a plan', () => {
  test('show what a file would lose and gain', () => {
    expect(patches([update('a.ts', 'one\n2\nthree\n')], {'a.ts': 'one\ntwo\nthree\n'})).toBe(
      '--- a.ts\n+++ a.ts\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n\n'
    )
  })

  test('stand one after the other', () => {
    const shown = patches([update('a.ts', '1\n'), update('b.ts', '2\n')], {'a.ts': '', 'b.ts': ''})
    expect(shown.match(/^\+\+\+ .*$/gm)).toEqual(['+++ a.ts', '+++ b.ts'])
  })

  test('are none for files that are to be created or deleted, or are gone', () => {
    const created: Change = {kind: 'create', path: 'a.ts', content: 'a', executable: false}
    expect(patches([created, {kind: 'delete', path: 'b.ts'}, update('c.ts', 'c')], {'b.ts': 'b'})).toBe('')
  })

  test('are cut where nobody would read on', () => {
    const lines = patches([update('a.ts', 'new\n'.repeat(500))], {'a.ts': 'old\n'.repeat(500)}).split('\n')
    expect(lines.length).toBeLessThan(100)
    expect(lines.at(-3)).toMatch(/^… \d+ more lines$/)
  })

  test('do nothing to a terminal', () => {
    expect(patches([update('a.ts', '\u001b[2J\n')], {'a.ts': ''})).not.toContain('\u001b')
  })
})
