import type {Block, Line} from '../../../../model/block.ts'
import type {Mark, Marks} from '../../html/code-lines.ts'
import type {PlacedHover} from './placed-hovers.ts'

/** The marks of a block: `lists` are what is said of names in its document, each list in the order of the text. */
export function marksOf({lines}: Pick<Block, 'lines'>, lists: readonly (readonly PlacedHover[])[]): Marks {
  const marks = new Map<number, readonly Mark[]>()

  for (const [at, line] of lines.entries()) {
    const own = lists.flatMap((list) => within(line, list))
    if (own.length > 0) marks.set(at, withoutOverlaps(own.toSorted((a, b) => a.start - b.start)))
  }

  return marks
}

function within({span}: Line, list: readonly PlacedHover[]): readonly Mark[] {
  const marks: Mark[] = []

  for (let at = firstFrom(list, span.start); at < list.length; at += 1) {
    const {start, end, text} = list[at]!
    if (end > span.end) break
    marks.push({start: start - span.start, end: end - span.start, hover: text})
  }

  return marks
}

/** Where the first one that starts at an offset or behind it stands. */
function firstFrom(list: readonly PlacedHover[], start: number): number {
  let [low, high] = [0, list.length]

  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.start < start) low = middle + 1
    else high = middle
  }

  return low
}

/** A block that stands in two files is told of twice, the first time counts. */
function withoutOverlaps(marks: readonly Mark[]): readonly Mark[] {
  let end = 0

  return marks.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}
