/** Whether a client still waits to be told that it may send its body. */
export class Expectation {
  readonly #send: () => void
  #waits: boolean

  /** `send` sends 100 (Continue). */
  constructor(waits: boolean, send: () => void) {
    this.#waits = waits
    this.#send = send
  }

  /** Called before the body is first pulled. */
  pulled(): void {
    if (this.#waits) this.#send()
    this.#waits = false
  }

  /** Called before the head leaves, with `whole` as in that step; true if the client goes on waiting. */
  head(whole: boolean): boolean {
    if (!whole) this.pulled()
    const waits = this.#waits
    this.#waits = false
    return waits
  }
}
