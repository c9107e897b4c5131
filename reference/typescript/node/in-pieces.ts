import type {Writable} from 'node:stream'
import {after} from './after.ts'

/** What is written at a time: the least that a peer takes at once (RFC 9113 §6.5.2, SETTINGS_MAX_FRAME_SIZE). */
const pieceBytes = 16_384

/**
 * Write bytes, and wait until more can be taken; false where nothing more is.
 *
 * `late` is called when the client has taken nothing for so many seconds.
 */
export async function inPieces(
  stream: Writable,
  bytes: Uint8Array,
  seconds: number,
  late: () => void
): Promise<boolean> {
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    if (!stream.writable || stream.destroyed) return false
    let done = () => {}
    const taken = new Promise<void>((resolve) => (done = resolve))
    stream.write(bytes.subarray(start, start + pieceBytes), done)
    if (!isFull(stream)) continue
    const timer = after(seconds, late)
    stream.once('close', done)
    await taken
    stream.off('close', done)
    clearTimeout(timer)
  }
  return !stream.destroyed
}

/** Whether what was written last has to be waited for. */
export function isFull(stream: Writable): boolean {
  return stream.writableNeedDrain || stream.writableLength >= pieceBytes
}
