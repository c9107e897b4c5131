import type {State} from '../model/matrix.ts'

/** A state and, where it is not `verified`, why. */
export interface Judgement {
  readonly state: State
  readonly reason?: string
}

/** What makes a whole as bad as its worst part, worst first. */
const order: readonly State[] = ['failed', 'not run', 'unverified', 'planned', 'excepted', 'verified']

/** The state of a whole with these parts, for the reason of the first of the worst; `none` where there are none. */
export function worstOf(parts: readonly Judgement[], none: Judgement): Judgement {
  const [first, ...others] = parts
  if (!first) return none
  return others.reduce(
    (worst, part) => (order.indexOf(part.state) < order.indexOf(worst.state) ? part : worst),
    first
  )
}
