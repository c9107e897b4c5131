import {once} from 'node:events'
import {parseArgs} from 'node:util'
import {loadApplication} from './load-application.ts'
import {serve} from './serve.ts'

/** What the command needs of its process. */
export interface Surroundings extends NodeJS.EventEmitter {
  readonly stdout: {readonly write: (text: string) => unknown}
  readonly stderr: {readonly write: (text: string) => unknown}
}

const usage = `Usage: wsgi-ng serve FILE [--port PORT] [--host HOST]

FILE is a module that exports an application, by default or as \`application\`.
It is served at port 8000 of the loopback address unless told otherwise, until Ctrl-C.
`

/** Run the command until it is told to stop; gives its exit code. */
export async function main(words: readonly string[], process: Surroundings): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(usage)
    return 0
  }

  let file: string
  let host: string
  let port: number
  try {
    ;({file, host, port} = optionsOf(words))
  } catch (error) {
    process.stderr.write(`wsgi-ng: ${messageOf(error)}\n\n${usage}`)
    return 2
  }

  try {
    const serving = await serve(await loadApplication(file), {host, port})
    process.stdout.write(`Serving ${file} at ${serving.url}\n`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await serving.close()
    return 0
  } catch (error) {
    process.stderr.write(`wsgi-ng: ${messageOf(error)}\n`)
    return 1
  }
}

function optionsOf(words: readonly string[]): {
  readonly file: string
  readonly host: string
  readonly port: number
} {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {host: {type: 'string', default: '127.0.0.1'}, port: {type: 'string', default: '8000'}}
  })
  const [command, file, ...more] = positionals
  if (command !== 'serve' || file === undefined || more.length > 0)
    throw new Error('expected `serve` and one file')
  if (!/^[0-9]{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new Error(`expected a port from 0 to 65535, got ${values.port}`)
  }
  return {file, host: values.host, port: Number(values.port)}
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
