import {request, type IncomingHttpHeaders, type OutgoingHttpHeaders} from 'node:http'
import {connect} from 'node:net'
import {text} from 'node:stream/consumers'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Whether the body came to an end that its client could see. */
  readonly isWhole: boolean
}

export interface Question {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: Buffer
  /** Leave when the first part of the body has come. */
  readonly leaves?: boolean
  /** Leave when the body that is given has gone out, which is a part of what is announced. */
  readonly breaksOff?: boolean
}

/** A question with what it leaves unsaid. */
export function whole(question: Question) {
  const method = question.body ? 'POST' : 'GET'
  return {method, headers: {}, body: undefined, leaves: false, breaksOff: false, ...question}
}

/** Ask a host on this machine, on a connection of its own; it fails after ten seconds of silence. */
export function ask(port: number, path: string, question: Question = {}): Promise<Answer> {
  const {method, headers, body, leaves, breaksOff} = whole(question)
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers, agent: false, timeout: 10_000})
    asked.once('timeout', () => asked.destroy(new Error(`silence, ${method} ${path}`)))
    asked.once('error', reject)
    asked.once('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (leaves) asked.destroy()
      })
      answer.once('error', () => undefined)
      answer.once('close', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
          isWhole: answer.complete
        })
      )
    })
    if (breaksOff) asked.write(body, () => asked.destroy())
    else asked.end(body)
  })
}

/** All that a host sends for a head, until it closes the connection; it fails after ten seconds of silence. */
export function octetsFor(port: number, ...lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.setTimeout(10_000, () => socket.destroy(new Error(`silence, ${lines[0] ?? ''}`)))
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return text(socket)
}
