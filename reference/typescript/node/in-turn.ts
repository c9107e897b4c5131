import type {IncomingMessage} from 'node:http'
import type {Socket} from 'node:net'
import type {Limits} from '../index.ts'

/** Answer a request when those before it on its connection have been. */
export async function inTurn(
  request: IncomingMessage,
  limits: Limits,
  answer: () => Promise<void>
): Promise<void> {
  const {socket} = request
  const line = lines.get(socket) ?? {last: undefined, bytes: 0}
  lines.set(socket, line)
  const size = sizeOf(request)
  const {last} = line
  const answered = last ? wait() : answer()
  const settled = answered.catch(() => {})
  line.last = settled
  await answered
  if (line.last === settled) lines.delete(socket)

  async function wait(): Promise<void> {
    line.bytes += size
    hold(socket, line)
    if (line.bytes > limits.bufferBytes + readBytes) socket.destroy()
    await last
    line.bytes -= size
    if (line.bytes === 0) socket.resume()
    else hold(socket, line)
    if (!socket.destroyed) await answer()
  }
}

/** Read no more, once Node has asked for the next request: it does so in the tick that follows. */
function hold(socket: Socket, line: Line): void {
  const pause = () => void (line.bytes > 0 && socket.pause())
  process.nextTick(() => process.nextTick(pause))
}

interface Line {
  last: Promise<void> | undefined
  bytes: number
}

function sizeOf({url = '', rawHeaders}: IncomingMessage): number {
  return rawHeaders.reduce((size, text) => size + text.length + 2, url.length + 16)
}

const lines = new WeakMap<Socket, Line>()
/** What Node reads at a time. */
const readBytes = 65_536
