import type {Course} from './course.ts'
import type {Callback} from './types.ts'

export type DrainState = 'open' | 'draining' | 'lost' | 'closed'
export type DrainEvent = 'stop' | 'deadline' | 'empty'

/** What leads from one state of a shutdown to the next. */
export const drainTransitions: {
  readonly [State in DrainState]: {
    readonly [Event in DrainEvent]?: DrainState
  }
} = {
  open: {stop: 'draining'},
  draining: {deadline: 'lost', empty: 'closed'},
  lost: {empty: 'closed'},
  closed: {}
}

/** The exchanges that are being answered, and how a server ends them. */
export class Drain {
  readonly #running = new Map<Course, Callback>()
  #state: DrainState = 'open'
  #deadline = Infinity
  #closed: Callback = () => {}

  get state(): DrainState {
    return this.#state
  }

  get size(): number {
    return this.#running.size
  }

  /**
   * Give false for an exchange that comes too late.
   *
   * `farewell` is called when a shutdown begins.
   */
  begin(course: Course, farewell: Callback = () => {}): boolean {
    if (this.#state !== 'open') return false
    this.#running.set(course, farewell)
    return true
  }

  end(course: Course): void {
    if (this.#running.delete(course)) this.#settle()
  }

  /**
   * Begin none from now on, and lose them at the deadline.
   *
   * `closed` is called when none runs any more.
   */
  stop(deadline: number, closed: Callback = () => {}): void {
    if (this.#state !== 'open') return
    this.#deadline = deadline
    this.#closed = closed
    this.#go('stop')
    for (const farewell of this.#running.values()) farewell()
    this.#settle()
  }

  /** Say what time it is. */
  async tick(now: number): Promise<void> {
    if (now < this.#deadline || !this.#go('deadline')) return
    const courses = [...this.#running.keys()]
    await Promise.all(courses.map((course) => course.lose()))
  }

  #settle(): void {
    if (this.#running.size === 0 && this.#go('empty')) this.#closed()
  }

  #go(event: DrainEvent): boolean {
    const next = drainTransitions[this.#state][event]
    this.#state = next ?? this.#state
    return next !== undefined
  }
}
