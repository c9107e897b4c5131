import {execFile} from 'node:child_process'
import {fromMarkdown} from 'mdast-util-from-markdown'

/** A command that a page shows, with what it prints. */
export interface Step {
  readonly command: string
  readonly output: string
}

/** A file that a page has its reader write. */
export interface WrittenFile {
  readonly path: string
  readonly text: string
}

/** Lines that a page has its reader add to a file that is there. */
export interface Addition {
  readonly path: string
  /** The line above them, which is there once. */
  readonly below: string
  readonly added: string
}

export type Action = Step | WrittenFile | Addition

/** Each `$ ` line of the console blocks, with what stands below it. */
export function stepsOf(page: string): readonly Step[] {
  return actionsOf(page).filter((action) => 'command' in action)
}

/** What a reader of the page does, in order: a block with `file=` is written or, as a diff, added; each `$ ` line of a console is typed. */
export function actionsOf(page: string): readonly Action[] {
  return fromMarkdown(page).children.flatMap((node): readonly Action[] => {
    if (node.type !== 'code') return []
    const path = /^file=(?<path>\S+)$/u.exec(node.meta ?? '')?.groups?.['path']
    if (path !== undefined && node.lang === 'diff') return [additionOf(path, node.value)]
    if (path !== undefined) return [{path, text: `${node.value}\n`}]
    return node.lang === 'console' ? node.value.split(/^\$ /mu).slice(1).map(stepOf) : []
  })
}

/** What was expected, with `…` replaced by what was printed there; unchanged where the rest differs. */
export function filledIn(expected: string, printed: string): string {
  const pattern = expected
    .split(/(^…\n|…)/mu)
    .map((piece) =>
      piece === '…\n'
        ? '(?:.*\\n)*?'
        : piece === '…'
          ? '.*'
          : piece.replaceAll(/[$()*+./?[\\\]^{|}]/gu, '\\$&')
    )
    .join('')
  return new RegExp(`^${pattern}$`, 'u').test(printed) ? printed : expected
}

/** What a person would see of the results, and the folder in which the next command is typed then. */
export async function runStep(
  command: string,
  cwd: string,
  patience: number
): Promise<{readonly printed: string; readonly stays: string}> {
  const ours = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV)/u.test(name))
  const env = {...Object.fromEntries(ours), NO_COLOR: '1', COLUMNS: '100', npm_config_loglevel: 'error'}

  return new Promise((resolve, reject) => {
    const script = `${command}\nprintf '\\0%s' "$PWD"`
    execFile('bash', ['-c', script], {cwd, env, timeout: patience}, (error, stdout, stderr) => {
      if (error?.killed) reject(new Error(`${command} did not end\n${stdout}${stderr}`))
      const [printed = '', stays = cwd] = stdout.split('\0')
      resolve({printed, stays})
    })
  })
}

function stepOf(text: string): Step {
  const [command = '', ...lines] = text.trimEnd().split('\n')
  return {command, output: lines.map((line) => `${line}\n`).join('')}
}

function additionOf(path: string, diff: string): Addition {
  const lines = diff.split('\n')
  const text = (sign: string) =>
    lines.flatMap((line) => (line.startsWith(sign) ? [`${line.slice(1)}\n`] : [])).join('')
  return {path, below: text(' '), added: text('+')}
}
