import type {Attempt} from '../types.ts'
import {Watch} from './watch.ts'

/** What has crossed a boundary by an attempt. */
export class AttemptWatch extends Watch {
  readonly #outer: Watch

  constructor(outer: Watch, attempt: Attempt) {
    super(attempt, outer.application)
    this.#outer = outer
  }

  override get calling(): boolean {
    return this.#outer.calling
  }
  override get late(): boolean {
    return this.#outer.late
  }
}
