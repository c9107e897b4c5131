import {once} from 'node:events'
import type {Writable} from 'node:stream'
import {after} from './after.ts'

/** Wait until the client has taken the rest; `late` is called when it has not in so many seconds. */
export async function finished(stream: Writable, seconds: number, late: () => void): Promise<void> {
  if (stream.destroyed || stream.writableFinished) return
  const settled = new AbortController()
  const timer = after(seconds, late)
  try {
    await Promise.race([once(stream, 'finish', settled), once(stream, 'close', settled)])
  } finally {
    clearTimeout(timer)
    settled.abort()
  }
}
