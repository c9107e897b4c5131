import {Command, CommanderError} from '@commander-js/extra-typings'
import {WriteFailure} from '../host/host.ts'
import type {Host} from '../host/host.ts'
import {version} from '../version.ts'
import {build} from './commands/build.ts'
import {check} from './commands/check.ts'
import {explain} from './commands/explain.ts'
import {init} from './commands/init.ts'
import {tangle} from './commands/tangle.ts'
import {test} from './commands/test.ts'
import {trace} from './commands/trace.ts'
import {watch} from './commands/watch.ts'
import {why} from './commands/why.ts'
import type {Context} from './context.ts'
import {faultText} from './fault-text.ts'
import {printableLines} from './output/printable.ts'
import {exitCode, type ExitCode} from './exit-code.ts'

/** Every command, in the order of the help. */
const commands = [init, build, check, tangle, test, trace, why, explain, watch]

/** Run one command line; never throws for what a person, a document or the disk can do. */
export async function main(
  args: readonly string[],
  {host, signal}: {readonly host: Host; readonly signal: AbortSignal}
): Promise<ExitCode> {
  let code: ExitCode = exitCode.success
  const context: Context = {
    host,
    signal,
    end: (ended) => {
      code = ended
    }
  }

  try {
    const program = programOf(context)
    await program.parseAsync(askedOf(program, args), {from: 'user'})
    return signal.aborted ? exitCode.interrupted : code
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) return await exitCodeOf(error, host)
    host.terminal.inform(`${host.terminal.live ? '\r\u001b[2K' : ''}Interrupted\n`)
    return exitCode.interrupted
  }
}

function programOf(context: Context): Command {
  const program = new Command('spec')
    .description('Write a standard in Markdown with its reference code inside: check it, run it, publish it.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 all is well, 1 the standard has problems, 2 wrong usage or settings, 3 the tool could not work, 130 interrupted.'
    )

  for (const command of commands) program.addCommand(command(context))

  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', 'print this help')
      .exitOverride()
      .configureOutput({
        writeOut: context.host.terminal.print,
        writeErr: (text) => context.host.terminal.inform(printableLines(text)),
        getOutHelpWidth: () => context.host.terminal.columns,
        getErrHelpWidth: () => context.host.terminal.columns
      })
  }

  return program
}

/** Help for a command that there is not would be that of all: who asks for it is told instead. */
function askedOf({commands: known}: Command, args: readonly string[]): readonly string[] {
  const [name = '-'] = args
  return name.startsWith('-') || known.some((command) => command.name() === name) ? args : [name]
}

async function exitCodeOf(error: unknown, {terminal, environment}: Host): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.success : exitCode.usage

  if (error instanceof WriteFailure) {
    const {formats} = await import('./output/formats.ts')
    const message = `Unexpected failure to write \`${error.path}\`, nothing was changed: ${error.message}`
    terminal.inform(
      formats.text([{code: 'write/failed', severity: 'error', message}], () => undefined, terminal)
    )
    return exitCode.failure
  }

  terminal.inform(faultText(error, environment))
  return exitCode.failure
}
