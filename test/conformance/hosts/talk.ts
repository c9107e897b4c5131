import {request, type IncomingHttpHeaders} from 'node:http'
import {connect} from 'node:http2'
import type {Duplex} from 'node:stream'
import {closeFrame, heardIn, messageFrame, type Heard, type Message} from './frames.ts'

export interface Talk {
  readonly headers?: Readonly<Record<string, string>>
  readonly says: readonly Message[]
  /** What the client does when it has heard as many messages as it has said; it waits for a close without. */
  readonly then?: 'leave' | {readonly close: readonly [code: number, reason: string]; readonly after?: number}
}

export interface Talked extends Heard {
  readonly headers: IncomingHttpHeaders
}

interface Opened {
  readonly headers: IncomingHttpHeaders
  readonly stream: Duplex
  readonly first: Buffer
}

const version = {'sec-websocket-version': '13'}
const key = {'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ=='}

/** The fields of a handshake over HTTP/1.1. */
export const upgrade = {upgrade: 'websocket', connection: 'Upgrade', ...version, ...key}

/** Hold a conversation with a host over HTTP/1.1; it fails after ten seconds. */
export async function talk(port: number, path: string, given: Talk): Promise<Talked> {
  const headers = {...given.headers, ...upgrade}
  const asked = request({host: '127.0.0.1', port, path, headers, agent: false})
  const opened = await new Promise<Opened>((resolve, reject) => {
    asked.once('error', reject)
    asked.once('response', ({statusCode}) => reject(new Error(`refused with ${statusCode}`)))
    asked.once('upgrade', ({headers}, stream, first) => resolve({headers, stream, first}))
    asked.end()
  })
  return converse(opened, given)
}

/** The same over HTTP/2. */
export async function talkHttp2(port: number, path: string, given: Talk): Promise<Talked> {
  const session = connect(`http://127.0.0.1:${port}`)
  try {
    await new Promise((resolve) => session.once('remoteSettings', resolve))
    const fields = {':method': 'CONNECT', ':protocol': 'websocket', ':path': path, ...version}
    const stream = session.request({...fields, ...given.headers}, {endStream: false})
    const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
      stream.once('error', reject)
      stream.once('response', (heads) =>
        heads[':status'] === 200 ? resolve(heads) : reject(new Error(`refused with ${heads[':status']}`))
      )
    })
    return await converse({headers, stream, first: Buffer.alloc(0)}, given)
  } finally {
    session.destroy()
  }
}

function converse({headers, stream, first}: Opened, {says, then}: Talk): Promise<Talked> {
  return new Promise((resolve, reject) => {
    let octets = first
    let isOver = false
    const late = setTimeout(() => over(new Error(`heard only ${JSON.stringify(heardIn(octets))}`)), 10_000)
    const over = (error?: Error) => {
      clearTimeout(late)
      stream.destroy()
      if (error) reject(error)
      else resolve({...heardIn(octets), headers})
    }
    const go = () => {
      const {messages, close} = heardIn(octets)
      if (close) {
        if (!isOver) stream.write(closeFrame(...close))
        over()
      } else if (then && !isOver && messages.length === says.length) {
        isOver = true
        if (then === 'leave') over()
        else setTimeout(() => stream.writable && stream.write(closeFrame(...then.close)), then.after ?? 0)
      }
    }
    stream.on('error', () => undefined)
    stream.on('data', (chunk: Buffer) => {
      octets = Buffer.concat([octets, chunk])
      go()
    })
    stream.once('close', () => over())
    for (const message of says) stream.write(messageFrame(message))
    go()
  })
}
