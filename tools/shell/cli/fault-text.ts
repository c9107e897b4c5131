import {printable} from './output/printable.ts'

/** What is said of an error that nobody foresaw; where it happened only to those who ask for it. */
export function faultText(error: unknown, environment: Readonly<Record<string, string | undefined>>): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack = environment['SPEC_DEBUG'] && error instanceof Error ? `${error.stack ?? ''}\n` : ''
  return `error: This is a fault of the tool, not of your standard: ${printable(message)}\nSet SPEC_DEBUG=1 to see where, and report it.\n${stack}`
}
