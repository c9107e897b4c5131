import {Course} from './course.ts'
import {LeftOut} from './errors.ts'
import type {Response} from './response.ts'
import type {Attempt, Callback, Sent} from './types.ts'

/** Ends of its own; all else is shared with the course around it. */
export class AttemptCourse extends Course {
  /** What all variants on it are. */
  attempted: Attempt | undefined
  readonly #outer: Course

  constructor(outer: Course) {
    super(outer.log, outer.state)
    this.#outer = outer
    outer.onEnd({
      next: () => this.#over(),
      throw: (error) => this.#over(error),
      return: () => {}
    })
  }

  override get gone(): boolean {
    return this.#outer.gone
  }
  override get sent(): Sent | undefined {
    return this.#outer.sent
  }
  override get headLeft(): boolean {
    return this.#outer.headLeft
  }
  override link(value: string): void {
    this.#outer.link(value)
  }
  override onGone(callback: Callback): void {
    this.#outer.onGone(callback)
  }

  /** Close a response that is left out, and run the ends now. */
  async leaveOut(response?: Response): Promise<void> {
    const first = this.stage === 'answering'
    try {
      if (first) response?.claim()
      await response?.close()
    } catch (error) {
      this.log.error('A body could not be closed', error)
    } finally {
      if (first) await this.end(new LeftOut('middleware.attempt.left: a layer has left the response out'))
    }
  }

  async #over(error?: unknown): Promise<{done: true}> {
    await this.end(error)
    return {done: true}
  }
}
