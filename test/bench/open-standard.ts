import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Host} from '../../tools/shell/host/host.ts'
import {sha256} from '../../tools/shell/host/disk.ts'
import {memory} from '../../tools/shell/host/memory.ts'
import {Session} from '../../tools/shell/session/session.ts'
import {chapterPath, generate} from './generate.ts'

export interface OpenStandard {
  readonly session: Session
  readonly chapters: readonly Chapter[]
}

export interface Chapter {
  readonly path: string
  readonly text: string
}

/** A standard of so many chapters, open in a session whose disk is in memory. */
export async function openStandard(chapters: number): Promise<OpenStandard> {
  const files = generate(chapters)
  const host: Host = {
    root: join(tmpdir(), 'standard'),
    files: memory(Object.fromEntries(files)),
    terminal: {print: ignore, inform: ignore, colour: false, live: false, columns: 100},
    environment: process.env,
    hash: sha256
  }
  const paths = Array.from({length: chapters}, (_, at) => chapterPath(at))
  return {
    session: await Session.open(host),
    chapters: paths.map((path) => ({path, text: files.get(path) ?? ''}))
  }
}

/** Lines of all chapters together, for what a figure is called. */
export function linesOf(chapters: readonly Chapter[]): number {
  return chapters.reduce((sum, {text}) => sum + text.split('\n').length - 1, 0)
}

function ignore(): void {
  // Nobody reads it.
}
