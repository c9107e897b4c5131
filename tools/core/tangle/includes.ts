import type {Block, ReferenceBlock} from '../model/block.ts'
import type {Diagnostic, Note} from '../model/diagnostic.ts'
import {grouped} from '../model/grouped.ts'
import type {Include} from '../model/include.ts'
import {includesIn} from '../model/includes-in.ts'
import {suggester} from '../model/suggester.ts'

/** Report each include of no block, and each way round by which a block would include itself; of one language's blocks. */
export function checkIncludes(blocks: readonly Block[]): readonly Diagnostic[] {
  const named = grouped(blocks.filter(hasName).map((block) => [block.name.name, block]))
  const nearest = suggester(named.keys())
  const unknown = blocks.flatMap(includesIn).filter(({name}) => !named.has(name))
  const includes = new Map(Array.from(named, ([name, parts]) => [name, parts.flatMap(includesIn)]))
  return [...unknown.map((include) => unknownBlock(include, nearest(include.name))), ...cyclesOf(includes)]
}

/** Steps of a way round that are worth reading. */
const longestWay = 20

/** Walk down from every name; an include of a name that we are within closes a cycle. */
function* cyclesOf(includes: ReadonlyMap<string, readonly Include[]>): Iterable<Diagnostic> {
  const done = new Set<string>()

  for (const root of includes.keys()) {
    const path: Step[] = done.has(root) ? [] : [{name: root, via: undefined, next: 0}]
    const depths = new Map([[root, 0]])

    for (let step = path.at(-1); step; step = path.at(-1)) {
      const include = includes.get(step.name)?.[step.next]
      step.next += 1

      if (!include) {
        path.pop()
        depths.delete(step.name)
        done.add(step.name)
      } else if (depths.has(include.name)) {
        yield cyclicBlock(include, path.slice((depths.get(include.name) ?? 0) + 1))
      } else if (!done.has(include.name)) {
        depths.set(include.name, path.length)
        path.push({name: include.name, via: include, next: 0})
      }
    }
  }
}

interface Step {
  readonly name: string
  /** The include that led here. */
  readonly via: Include | undefined
  next: number
}

function unknownBlock({name, span}: Include, meant: string | undefined): Diagnostic {
  const message = `Unexpected include of \`${name}\`, expected the name of a block in this language`
  if (meant === undefined) return {code: 'tangle/unknown-block', severity: 'error', message, span}
  return {
    code: 'tangle/unknown-block',
    severity: 'error',
    message: `${message}, such as \`${meant}\``,
    span,
    fix: {title: `Include \`${meant}\``, edits: [{span, text: meant}], safe: false}
  }
}

function cyclicBlock({name, span}: Include, way: readonly Step[]): Diagnostic {
  const related = way
    .slice(0, longestWay)
    .flatMap(({name: through, via}): readonly Note[] =>
      via ? [{message: `Through \`${through}\``, span: via.span}] : []
    )
  const message = `Unexpected include of \`${name}\` within itself, expected a block that does not lead back to it`
  return {code: 'tangle/cyclic-block', severity: 'error', message, span, related}
}

function hasName(block: Block): block is ReferenceBlock & Required<Pick<ReferenceBlock, 'name'>> {
  return block.role === 'reference' && block.name !== undefined
}
