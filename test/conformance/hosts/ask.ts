import {request, type IncomingHttpHeaders, type OutgoingHttpHeaders} from 'node:http'

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

/** Ask a host on this machine, on a connection of its own; it fails after ten seconds of silence. */
export function ask(port: number, path: string, question: Question = {}): Promise<Answer> {
  const {
    method = question.body ? 'POST' : 'GET',
    headers = {},
    body,
    leaves = false,
    breaksOff = false
  } = question
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
