import {stripVTControlCharacters} from 'node:util'

/** Of an error as vitest passes it on; its stack is in positions of the modules as they were loaded. */
export interface Thrown {
  readonly name?: string
  readonly message: string
  readonly stack?: string
  /** Lines of what was expected and what was there, behind `- ` and `+ ` where they are not the same. */
  readonly diff?: string
}

/** Of one reason; a message that shows two large values says no more in its second thousand characters. */
const longest = 500

/** Names that say nothing their message does not. */
const plain = new Set([undefined, 'Error', 'AssertionError', 'TestTimeoutError'])

/** Why a case failed, on one line. */
export function reasonOf({name, message, diff}: Thrown): string {
  const text = stripVTControlCharacters(message)
  const timeout = /^Test timed out in (\d+)ms/.exec(text)
  if (timeout) return `no end within ${Number(timeout[1]) / 1000} s`
  if (text.startsWith('process.exit unexpectedly called')) return 'it called `process.exit`'
  const line = syntaxErrorOf(text) ?? text.replaceAll(/\s+/g, ' ').trim()
  const said = plain.has(name) ? line || 'an error without a message' : `${name}: ${line}`
  const whole = isShortened(text) ? `${said}${firstDifference(diff)}` : said
  return whole.length > longest ? `${whole.slice(0, longest)} …` : whole
}

/** A message shows what is large as `…` or `...`, as `Array(10)` or as `Object (a, b)`. */
function isShortened(message: string): boolean {
  return /…|\.\.\.|\bArray\(\d+\)|\bObject \(/u.test(message)
}

/** Of values that the message shortens, the first line in which they differ. */
function firstDifference(diff = ''): string {
  const lines = stripVTControlCharacters(diff).split('\n')
  const of = (sign: '-' | '+') =>
    lines
      .find((line) => line.startsWith(`${sign} `) && line !== '- Expected' && line !== '+ Received')
      ?.slice(2)
      .trim()
      .replace(/,$/u, '')
  const [expected, received] = [of('-'), of('+')]
  if (expected === undefined && received === undefined) return ''
  return `: ${shown(received)}, not ${shown(expected)}`
}

function shown(line: string | undefined): string {
  return line === undefined ? 'nothing' : `\`${line.replaceAll('`', '´')}\``
}

/** What the transformer says above its picture of the code. */
function syntaxErrorOf(text: string): string | undefined {
  const start = text.indexOf('[PARSE_ERROR] ')
  if (!text.startsWith('Transform failed') || start === -1) return undefined
  const said = text.slice(start + '[PARSE_ERROR] '.length)
  return `SyntaxError: ${said.slice(0, said.search(/\n|$/))}`
}
