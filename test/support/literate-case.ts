import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {main} from '../../tools/shell/cli/main.ts'
import {disk, sha256} from '../../tools/shell/host/disk.ts'
import type {Files} from '../../tools/shell/host/host.ts'
import {memory} from '../../tools/shell/host/memory.ts'

/** A page of Markdown that says which files there are, which commands are run, and what they print. */
export interface LiterateCase {
  readonly files: readonly CaseFile[]
  readonly commands: readonly CaseCommand[]
}

interface CaseFile {
  readonly path: string
  readonly content: string | Uint8Array
  /** What it is a symbolic link to, instead of a file. */
  readonly link?: string
  /** Whether it is a program. */
  readonly executable?: boolean
  /** Whether nobody may read it; in memory alone. */
  readonly unreadable?: boolean
}

/** `~~~~console exit=1 disk`: `disk` where the command needs a real folder, for tools that run on it. */
interface CaseCommand {
  readonly args: readonly string[]
  readonly output: string
  readonly exit: number
  readonly disk: boolean
  /** The only folder of the case's world that programs are looked for in. */
  readonly path?: string
  /** Whether it is of use only where there is a Python. */
  readonly python: boolean
  /** How many bytes fit on the disk in memory. */
  readonly capacity?: number
  /** Offsets of the text between the fences. */
  readonly start: number
  readonly end: number
}

export function literateCaseOf(page: string): LiterateCase {
  const files: CaseFile[] = []
  const commands: CaseCommand[] = []

  for (const node of fromMarkdown(page).children) {
    if (node.type !== 'code') continue
    const attributes = attributesOf(node.meta ?? '')
    if (node.lang === 'console' && node.value.startsWith('$ spec')) {
      const [line = '', ...output] = node.value.split('\n')
      const start = page.indexOf('\n', node.position!.start.offset) + 1
      commands.push({
        args: argumentsOf(line.slice('$ spec'.length)),
        output: output.map((text) => `${text}\n`).join(''),
        exit: Number(attributes.get('exit') ?? 0),
        disk: attributes.has('disk'),
        python: attributes.has('python'),
        ...(attributes.has('path') && {path: attributes.get('path')!}),
        ...(attributes.has('capacity') && {capacity: Number(attributes.get('capacity'))}),
        start,
        end: start + node.value.length
      })
    } else if (attributes.has('file')) files.push(fileOf(attributes, node.value))
  }

  return {files, commands}
}

/** Which one it is differs from machine to machine. */
const runtime = `Node ${process.versions.node}`

/** Run every command in one world; the results in order. */
export async function runLiterateCase({
  files,
  commands
}: LiterateCase): Promise<readonly {readonly output: string; readonly exit: number}[]> {
  const world = commands.some((command) => command.disk)
    ? onDisk(files)
    : inMemory(files, Math.min(...commands.map(({capacity = Infinity}) => capacity)))
  const results = []

  try {
    for (const {args, path} of commands) {
      let output = ''
      const write = (text: string) => {
        output += text.replaceAll(world.root, '/project').replaceAll(runtime, 'Node …')
      }
      const terminal = {print: write, inform: write, colour: false, live: false, columns: 100}
      const host = {
        root: world.root,
        files: world.files,
        terminal,
        environment: path ? {PATH: join(world.root, path)} : {},
        hash: sha256,
        today: '2026-11-22'
      }
      results.push({exit: await main(args, {host, signal: new AbortController().signal}), output})
    }
  } finally {
    world.remove()
  }

  return results
}

function inMemory(
  files: readonly CaseFile[],
  capacity: number
): {
  readonly root: string
  readonly files: Files
  readonly remove: () => void
} {
  const contents = Object.fromEntries(
    files.filter(({link}) => !link).map(({path, content}) => [path, content])
  )
  const unreadable = files.filter((file) => file.unreadable).map(({path}) => path)
  const links = files.filter(({link}) => link).map(({path}) => path)
  return {root: '/project', files: memory(contents, {links, unreadable, capacity}), remove: () => undefined}
}

function onDisk(files: readonly CaseFile[]): {
  readonly root: string
  readonly files: Files
  readonly remove: () => void
} {
  const root = mkdtempSync(join(tmpdir(), 'case-'))

  for (const {path, content, link, executable} of files) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    if (link) symlinkSync(link, join(root, path))
    else writeFileSync(join(root, path), content, {mode: executable ? 0o755 : 0o644})
  }

  return {root, files: disk(root), remove: () => rmSync(root, {recursive: true, force: true})}
}

function fileOf(attributes: ReadonlyMap<string, string>, value: string): CaseFile {
  const path = attributes.get('file')!
  const link = attributes.get('link')
  if (link) return {path, content: '', link}
  if (attributes.get('encoding') === 'base64')
    return {path, content: Uint8Array.from(Buffer.from(value, 'base64'))}
  const line = value === '' || attributes.has('unended') ? value : `${value}\n`
  const text = line.repeat(Number(attributes.get('repeat') ?? 1))
  return {
    path,
    unreadable: attributes.has('unreadable'),
    executable: attributes.has('executable'),
    content: `${attributes.has('bom') ? '\ufeff' : ''}${attributes.has('crlf') ? text.replaceAll('\n', '\r\n') : text}`
  }
}

function attributesOf(meta: string): ReadonlyMap<string, string> {
  return new Map(
    meta
      .split(' ')
      .filter(Boolean)
      .map((word) => [word.split('=')[0]!, word.slice(word.indexOf('=') + 1)] as const)
  )
}

function argumentsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/'([^']*)'|(\S+)/gu), ([, quoted, bare]) => quoted ?? bare!)
}
