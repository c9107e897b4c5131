import {expect, test} from 'vitest'
import {nodesOf} from '../../../tools/core/model/nodes-of.ts'
import {parse} from '../../../tools/core/parse/parse.ts'

test.each(['- ~~~ts\n- text', '10. ~~~\n10. ', '> - ~~~\n> - text\n'])(
  'the item of a fence that is never closed ends before the next item starts: %j',
  (text) => {
    const {tree} = parse({file: 'pep/a.md', text}).value
    const items = [...nodesOf(tree)].filter(({type}) => type === 'listItem')
    expect(items).toHaveLength(2)
    expect(items[0]?.position?.end.offset).toBeLessThanOrEqual(items[1]?.position?.start.offset ?? -1)
  }
)
