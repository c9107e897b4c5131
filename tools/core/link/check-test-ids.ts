import type {Block} from '../model/block.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Spec} from '../model/spec.ts'

/** Ids come from file names without their numbers and from headings, so two files can give the same one. */
export function* checkTestIds({blocks}: Spec): Iterable<Diagnostic> {
  const firsts = new Map<string, Block>()

  for (const block of blocks) {
    if (block.role !== 'test' && block.role !== 'example' && block.role !== 'vector') continue
    const key = `${block.role} ${block.language} ${block.id}`
    const first = firsts.get(key)

    if (!first) {
      firsts.set(key, block)
      continue
    }

    yield {
      code: 'link/duplicate-test',
      severity: 'error',
      message: `Unexpected second ${block.role} \`${block.id}\`, expected files whose names differ in more than their numbers`,
      span: block.info,
      related: [{message: 'The first one is here', span: first.info}]
    }
  }
}
