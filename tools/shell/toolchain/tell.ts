import {writeSync} from 'node:fs'

/** Tell the process that started this one something, as a line of JSON on the pipe that it listens to. */
export function tell(message: object): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`)
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at)
}
