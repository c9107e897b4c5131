// How many tokens of TypeScript each task takes in each design, counted by the compiler's parser, without comments and the word `export`.

import ts from 'typescript'
import {blocks} from './blocks.ts'

const designs = ['evolved', 'exchange', 'events', 'protocol']
const applications = ['hello', 'json', 'download', 'upload', 'file', 'websocket', 'refusal', 'preload', 'trailers']
const tasks = [...applications, 'timing', 'gzip', 'lost', 'session']
const named = blocks()

console.log('| TypeScript | a | b | c | d |\n|---|---|---|---|---|')
const lengths = tasks.map((task) => designs.map((design) => lengthOf(named.get(`${design}-${task}`) ?? [])))
for (const [at, task] of tasks.entries()) console.log(`| ${task} | ${lengths[at]?.join(' | ') ?? ''} |`)
const totals = designs.map((_, at) => lengths.reduce((sum, row) => sum + (row[at] ?? 0), 0))
console.log(`| in all | ${totals.join(' | ')} |`)

function lengthOf(lines: readonly string[]): number {
  const source = ts.createSourceFile('block.ts', lines.join('\n'), ts.ScriptTarget.Latest)
  return leavesOf(source, source)
}

/** The tokens below a node; the parser knows where a template goes on, which the scanner alone does not. */
function leavesOf(node: ts.Node, source: ts.SourceFile): number {
  const children = node.getChildren(source)
  if (children.length > 0) return children.reduce((sum, child) => sum + leavesOf(child, source), 0)
  // That a module gives it away is no part of a task.
  if (node.kind === ts.SyntaxKind.ExportKeyword) return 0
  return node.getText(source) === '' ? 0 : 1
}
