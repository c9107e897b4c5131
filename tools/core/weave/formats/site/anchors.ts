/** The ids that a page has given away, or other names that each may stand for one thing only. */
export class Anchors {
  readonly #taken: Map<string, number>

  /** Some are given away from the start: without others, those that the frame of a page needs. */
  constructor(reserved: readonly string[] = ['content', 'title']) {
    this.#taken = new Map(reserved.map((id) => [id, 2]))
  }

  /** The first of these that is free, or the last one with a number behind it. */
  take(...wishes: readonly [string, ...string[]]): string {
    const free = wishes.find((wish) => !this.#taken.has(wish))
    if (free !== undefined) return this.#keep(free)

    const last = wishes.at(-1) ?? wishes[0]
    for (let number = this.#taken.get(last) ?? 2; ; number += 1) {
      const candidate = `${last}-${number}`
      if (this.#taken.has(candidate)) continue
      this.#taken.set(last, number + 1)
      return this.#keep(candidate)
    }
  }

  #keep(id: string): string {
    this.#taken.set(id, 2)
    return id
  }
}

/** Gives the ids of a page, always the same for one page. */
export type PageAnchors = (page: string) => Anchors

export function pageAnchors(): PageAnchors {
  const pages = new Map<string, Anchors>()

  return (page) => {
    const known = pages.get(page) ?? new Anchors()
    pages.set(page, known)
    return known
  }
}
