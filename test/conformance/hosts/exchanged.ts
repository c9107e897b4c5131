import {connect} from 'node:net'

/** Say a first thing and hear all of each answer before the next is said; what was heard. */
export function exchanged(
  port: number,
  [first, ...rest]: readonly [string, ...(readonly (readonly [string, string])[])]
): Promise<string> {
  const left = [...rest]
  let heard = ''
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(first))
    const go = () => {
      for (let next = left[0]; next && heard.includes(next[0]); next = left[0]) {
        left.shift()
        socket.write(next[1])
      }
      if (left.length === 0) socket.destroy()
    }
    socket.setTimeout(10_000, () => socket.destroy(new Error(`heard only ${heard}`)))
    socket.on('data', (chunk: Buffer) => {
      heard += String(chunk)
      go()
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(heard))
  })
}
