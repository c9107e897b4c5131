import type {Socket} from 'node:net'
import type {Limits} from '../index.ts'
import {after} from './after.ts'

export type Protocol = 'http1' | 'http2'

/** Tell by its first bytes which protocol a connection speaks; they are there to be read again. */
export function detect(
  socket: Socket,
  {headTime, idleTime}: Limits,
  found: (protocol: Protocol) => void
): void {
  let bytes = Buffer.alloc(0)
  let timer = after(idleTime, leave)
  socket.on('readable', look).on('end', leave).on('error', leave).on('close', settle)

  function look(): void {
    const more = socket.read() as Buffer | null
    if (more === null) return
    if (bytes.byteLength === 0) {
      clearTimeout(timer)
      timer = after(headTime, late)
    }
    bytes = Buffer.concat([bytes, more])
    const size = Math.min(bytes.byteLength, preface.byteLength)
    const agrees = bytes.subarray(0, size).equals(preface.subarray(0, size))
    if (agrees && size < preface.byteLength) return
    settle()
    socket.unshift(bytes)
    found(agrees ? 'http2' : 'http1')
  }

  function late(): void {
    socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n', leave)
  }

  function leave(): void {
    socket.destroy()
  }

  function settle(): void {
    clearTimeout(timer)
    socket.off('readable', look).off('end', leave).off('error', leave).off('close', settle)
  }
}

const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1')
