/** A value that comes from outside, one for each key. */
export interface Input<Value> {
  readonly kind: 'input'
  readonly name: string
  /** What is read where nothing was set. */
  readonly initial: Value
  /** Whether setting the one after the other changes nothing. */
  same(before: Value, after: Value): boolean
}

/** A question with one answer for each key, kept until something that was read to answer it has changed. */
export interface Query<Value> {
  readonly kind: 'query'
  readonly name: string
  readonly answer: (ask: Ask, key: string) => Value
  /** Whether a new answer says the same as the old one, which then stays: whoever read it is not asked again. */
  same(before: Value, after: Value): boolean
}

export type Ask = <Value>(question: Input<Value> | Query<Value>, key?: string) => Value

export function input<Value>(
  name: string,
  initial: Value,
  same: (before: Value, after: Value) => boolean = Object.is
): Input<Value> {
  return {kind: 'input', name, initial, same}
}

export function query<Value>(
  name: string,
  answer: (ask: Ask, key: string) => Value,
  same: (before: Value, after: Value) => boolean = Object.is
): Query<Value> {
  return {kind: 'query', name, answer, same}
}

/**
 * Inputs and the answers that follow from them.
 *
 * Nothing is ever invalidated by hand: setting an input makes a new revision, and an answer is checked against what it
 * read when it is next asked for.
 */
export class Store {
  #revision = 1
  readonly #cells = new Map<Input<unknown> | Query<unknown>, Map<string, Cell>>()
  /** The cells that are being answered, innermost last. */
  readonly #asking: Cell[] = []

  set<Value>(question: Input<Value>, value: Value, key = ''): void {
    const cell = this.#cellOf(question, key)
    if (question.same(cell.value as Value, value)) return
    this.#revision += 1
    cell.value = value
    cell.changed = this.#revision
  }

  readonly ask: Ask = (question, key = '') => {
    const cell = this.#cellOf(question, key)
    this.#asking.at(-1)?.read.add(cell)
    this.#bringUpToDate(cell)
    // The cell was made for this question, whose type its value has.
    return cell.value as never
  }

  /** Forget every answer that nobody has asked for in the current revision, so that a long session stays small. */
  sweep(): void {
    for (const cells of this.#cells.values()) {
      for (const [key, {question, verified}] of cells) {
        if (question.kind === 'query' && verified < this.#revision) cells.delete(key)
      }
    }
  }

  #bringUpToDate(cell: Cell): void {
    const {question} = cell
    if (question.kind === 'input' || cell.verified === this.#revision) return
    if (this.#asking.includes(cell)) throw new Error(`The query ${question.name} asks for itself`)
    if (cell.verified === 0 || this.#hasNews(cell)) this.#answer(cell, question)
    cell.verified = this.#revision
  }

  #hasNews(cell: Cell): boolean {
    for (const source of cell.read) {
      this.#bringUpToDate(source)
      if (source.changed > cell.verified) return true
    }

    return false
  }

  #answer(cell: Cell, question: Query<unknown>): void {
    const before = cell.read
    cell.read = new Set()
    this.#asking.push(cell)

    try {
      const value = question.answer(this.ask, cell.key)
      if (cell.verified > 0 && question.same(cell.value, value)) return
      cell.value = value
      cell.changed = this.#revision
    } catch (error) {
      cell.read = before
      throw error
    } finally {
      this.#asking.pop()
    }
  }

  #cellOf(question: Input<unknown> | Query<unknown>, key: string): Cell {
    const cells = this.#cells.get(question) ?? new Map<string, Cell>()
    if (cells.size === 0) this.#cells.set(question, cells)
    const known = cells.get(key)
    if (known) return known
    const value = question.kind === 'input' ? question.initial : undefined
    const cell: Cell = {question, key, value, changed: 0, verified: 0, read: new Set()}
    cells.set(key, cell)
    return cell
  }
}

/** `changed` and `verified` are revisions: when the value last became another, and when it was last known to hold. */
interface Cell {
  readonly question: Input<unknown> | Query<unknown>
  readonly key: string
  value: unknown
  changed: number
  verified: number
  read: Set<Cell>
}
