/** What the command ends with; `docs/exit-codes.md` says when. */
export const exitCode = {
  /** Everything asked for was done, and nothing is wrong. */
  success: 0,
  /** The standard has errors, a test failed, or a generated file is not as it should be. */
  problems: 1,
  /** The command line or the settings are wrong; nothing was done. */
  usage: 2,
  /** The tool could not do its work: the disk is full, a file may not be written. */
  failure: 3,
  /** Ctrl-C or SIGTERM; what was being written is whole. */
  interrupted: 130
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
