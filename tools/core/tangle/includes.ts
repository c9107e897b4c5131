import {closestOf} from '../model/closest.ts'
import {includeOf, type Include} from '../model/include.ts'
import type {Block, ReferenceBlock} from '../model/block.ts'
import type {Diagnostic, Note} from '../model/diagnostic.ts'

/** Report each include of no block, and each way round by which a block would include itself; of one language's blocks. */
export function checkIncludes(blocks: readonly Block[]): readonly Diagnostic[] {
  const includes = new Map<string, Include[]>()
  const all = blocks.flatMap(includesIn)

  for (const block of blocks) {
    if (!hasName(block)) continue
    const known = includes.get(block.name.name) ?? []
    includes.set(block.name.name, known)
    for (const include of includesIn(block)) known.push(include)
  }

  const unknown = all.filter(({name}) => !includes.has(name))
  const reports = unknown.map((include, at) => {
    const near = at < mostSuggestions && include.name.length <= longestSuggestion
    return unknownBlock(include, near ? includes.keys() : [])
  })

  return [...reports, ...cyclesOf(includes)]
}

/** Suggesting compares with every name, letter by letter: a page full of unknown ones, or a name as long as a page, would take for ever. */
const mostSuggestions = 100
const longestSuggestion = 100

/** Steps of a way round that are worth reading. */
const longestWay = 20

function includesIn({lines, language}: Block): readonly Include[] {
  return lines.flatMap((line) => includeOf(line, language) ?? [])
}

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

function unknownBlock({name, span}: Include, named: Iterable<string>): Diagnostic {
  const meant = closestOf(name, named)
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
