import type {Limits} from './limits.ts'
import type {Message} from './types.ts'

/** Messages that have come and that nobody has received yet. */
export class Unread {
  readonly #limits: Pick<Limits, 'messages' | 'bufferBytes'>
  readonly #messages: {readonly message: Message; readonly size: number}[]
  #bytes = 0

  constructor(limits: Pick<Limits, 'messages' | 'bufferBytes'>) {
    this.#limits = limits
    this.#messages = []
  }

  /** Whether the connection is not to be read from for now. */
  get full(): boolean {
    const {messages, bufferBytes} = this.#limits
    return this.#messages.length >= messages || this.#bytes >= bufferBytes
  }

  /** Keep a message of so many bytes. */
  add(message: Message, size: number): void {
    this.#messages.push({message, size})
    this.#bytes += size
  }

  /** The oldest message, nothing if there is none. */
  take(): Message | undefined {
    const oldest = this.#messages.shift()
    this.#bytes -= oldest?.size ?? 0
    return oldest?.message
  }
}
