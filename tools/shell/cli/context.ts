import type {Host} from '../host/host.ts'
import type {ExitCode} from './exit-code.ts'

/** What every command is given. */
export interface Context {
  readonly host: Host
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Say what the process ends with. */
  readonly end: (code: ExitCode) => void
}
