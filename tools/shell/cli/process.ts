import process from 'node:process'
import {disk, sha256} from '../host/disk.ts'
import type {Terminal} from '../host/host.ts'
import {exitCode} from './exit-code.ts'
import {main} from './main.ts'

/** Run the command line of this process, to its end or to Ctrl-C. */
export async function runProcess(): Promise<void> {
  const interruption = new AbortController()
  const interrupt = () => {
    if (interruption.signal.aborted) process.exit(exitCode.interrupted)
    interruption.abort()
  }

  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveQuietly)

  process.exitCode = await main(process.argv.slice(2), {
    host: {
      root: process.cwd(),
      files: disk(process.cwd()),
      terminal: terminal(),
      environment: process.env,
      hash: sha256
    },
    signal: interruption.signal
  })

  process.off('SIGINT', interrupt)
  process.off('SIGTERM', interrupt)
}

function terminal(): Terminal {
  const colour = process.stdout.isTTY && !process.env['NO_COLOR']
  return {
    print: (text) => void process.stdout.write(text),
    inform: (text) => void process.stderr.write(text),
    colour,
    live: process.stderr.isTTY && !process.env['CI'],
    columns: process.stdout.columns || 100
  }
}

/** The reader of a pipe may leave before the end, as `head` does. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCode.success)
  throw error
}
