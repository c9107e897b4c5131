import type {Line} from '../../model/block.ts'
import type {Code, Nodes, Table} from '../../model/markdown.ts'
import {exceededByTree, exceededLimit} from '../limits/limits.ts'
import {linesOf} from '../lines.ts'
import type {Reading} from '../reading.ts'
import {treeOf} from '../syntax/tree.ts'

/** The table that the lines of a fenced block are, with positions in the source; absent where they are anything else. */
export function printedTableOf(
  {file, lines}: Reading,
  node: Code,
  printed: readonly Line[]
): Table | undefined {
  const source = {file, text: printed.map(({text}) => text).join('\n')}
  if (exceededLimit(source, linesOf(source.text))) return undefined

  const {root, visits} = treeOf(source.text)
  const [table, ...others] = root.children
  if (table?.type !== 'table' || others.length > 0 || exceededByTree(source, visits)) return undefined

  const fence = node.position?.start.line ?? 1
  for (const visit of visits) move(visit.node)
  return table

  /** A line whose indentation is partly the container's has no place for each of its characters. */
  function move({position}: Nodes): void {
    for (const point of position ? [position.start, position.end] : []) {
      const {text, span} = printed[point.line - 1] ?? {text: '', span: {start: 0, end: 0}}
      point.offset = span.start + (span.end - span.start === text.length ? point.column - 1 : 0)
      point.line += fence
      point.column = point.offset - (lines.starts[point.line - 1] ?? 0) + 1
    }
  }
}
