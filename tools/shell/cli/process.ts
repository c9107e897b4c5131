import process from 'node:process'
import {isatty} from 'node:tty'
import {disk, sha256} from '../host/disk.ts'
import type {Terminal} from '../host/host.ts'
import {reasonOf} from '../host/reason-of.ts'
import {exitCode, type ExitCode} from './exit-code.ts'
import {faultText} from './fault-text.ts'
import {main} from './main.ts'

/** What a person or the system asks a process to end with; a terminal that is closed sends the last. */
const requests = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Run the command line of this process, to its end or to Ctrl-C; whatever settings left running ends with it. */
export async function runProcess(): Promise<void> {
  const interruption = new AbortController()
  const screen = terminal()

  for (const request of requests) {
    process.on(request, () => {
      if (interruption.signal.aborted) leave(exitCode.interrupted)
      interruption.abort()
    })
  }

  process.on('exit', endUnasked)
  process.on('uncaughtException', (error) => {
    screen.inform(faultText(error, process.env))
    leave(exitCode.failure)
  })
  process.stdout.on('error', loseReader)
  process.stderr.on('error', () => leave(exitCode.failure))

  const code = await main(process.argv.slice(2), {
    host: {
      root: process.cwd(),
      files: disk(process.cwd()),
      terminal: screen,
      environment: process.env,
      today: new Date().toISOString().slice(0, 10),
      hash: sha256
    },
    signal: interruption.signal
  })

  await Promise.all([process.stdout, process.stderr].map(written))
  leave(code)
}

function terminal(): Terminal {
  const colour = isatty(1) && !process.env['NO_COLOR']
  return {
    print: (text) => void process.stdout.write(text),
    inform: (text) => void process.stderr.write(text),
    colour,
    live: process.stderr.isTTY && !process.env['CI'],
    columns: process.stdout.columns || 100
  }
}

/** The reader of a pipe may leave before the end, as `head` does; a disk that is full is another matter. */
function loseReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') leave(exitCode.success)
  process.stderr.write(`error: Unexpected failure to write the results: ${reasonOf(error)}\n`)
  leave(exitCode.failure)
}

function leave(code: ExitCode): never {
  process.off('exit', endUnasked)
  process.exit(code)
}

/** Settings that end the process have not done what was asked for. */
function endUnasked(): void {
  process.exitCode = exitCode.failure
}

/** A pipe takes what is written to it later. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) resolve()
    else stream.write('', () => resolve())
  })
}
