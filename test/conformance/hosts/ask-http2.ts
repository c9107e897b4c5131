import {connect, type IncomingHttpHeaders} from 'node:http2'
import {whole, type Answer, type Question} from './ask.ts'

type Heads = IncomingHttpHeaders & {readonly ':status'?: number}

/** Ask a host in HTTP/2, which it is known to speak, on a connection of its own; it fails after ten seconds of silence. */
export async function askHttp2(port: number, path: string, question: Question = {}): Promise<Answer> {
  const {method, headers, body, leaves, breaksOff} = whole(question)
  const fields = Object.entries(headers).filter(([name]) => name !== 'transfer-encoding')
  const session = connect(`http://127.0.0.1:${port}`)
  session.on('error', () => undefined)
  try {
    const asked = session.request({':method': method, ':path': path, ...Object.fromEntries(fields)})
    let heads: Heads | undefined
    const chunks: Buffer[] = []
    asked.once('response', (given: Heads) => (heads = given))
    asked.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (leaves) session.destroy()
    })
    asked.on('error', () => undefined)
    asked.setTimeout(10_000, () => session.destroy())
    if (breaksOff) asked.write(body, () => session.destroy())
    else asked.end(body)
    await new Promise((resolve) => asked.once('close', resolve))
    if (!heads) throw new Error(`no answer, ${method} ${path}`)
    const isWhole = asked.readableEnded && asked.rstCode === 0
    return {status: heads[':status'] ?? 0, headers: heads, body: Buffer.concat(chunks), isWhole}
  } finally {
    session.destroy()
  }
}
