/** A set of names that nobody can add to. */
export class Features implements Iterable<string> {
  readonly #names: ReadonlySet<string>

  constructor(names: Iterable<string> = []) {
    this.#names = new Set(names)
  }

  get size(): number {
    return this.#names.size
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.#names.values()
  }
}
