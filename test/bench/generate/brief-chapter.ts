import {clause} from './clause.ts'
import type {Place} from './chapter.ts'
import {fence} from './fence.ts'
import {nameOf, typeOf} from './name.ts'
import {paragraph} from './prose.ts'
import {Random} from './random.ts'

/** A chapter with one clause, one chunk of reference code and one test, for a standard of many small files. */
export function briefChapter({chapter, seed}: Place, requirement: string): string {
  const random = new Random(seed * 10_007 + chapter)
  const name = nameOf(chapter)
  const parts = [
    `# On ${typeOf(name)}`,
    `A **${name}**{term} is a message of its own kind. ${paragraph(random, 3)}`,
    clause(name, 'target', {random, requirement}),
    fence(
      `ts file=${name}.ts clause=${name}.target`,
      `/** Its length in characters. */
export function measure${typeOf(name)}(line: string): number {
  return line.length
}`
    ),
    fence(
      `ts test clause=${name}.target`,
      `import {measure${typeOf(name)}} from 'loom/${name}.ts'\n\nexpect(measure${typeOf(name)}('abc')).toBe(3)`
    )
  ]
  return `${parts.join('\n\n')}\n`
}
