import {fileURLToPath} from 'node:url'
import {stripVTControlCharacters} from 'node:util'
import type {Frame} from './protocol.ts'
import type {Thrown} from './reason.ts'

/** Frames that are read: a recursion without end leaves no more of them that differ. */
const most = 100

/** Where an error came from, innermost last; of a module that could not be read, the place in it. */
export function framesOf({message, stack = ''}: Thrown, work: string): readonly Frame[] {
  const picture = /\[ ([^\n[\]]+):(\d+):(\d+) \]/.exec(stripVTControlCharacters(message))
  if (message.startsWith('Transform failed') && picture) return [frameOf(picture, `${work}/`)]
  const at = stack.indexOf(message)
  const lines = stack.slice(at === -1 ? 0 : at + message.length).split('\n')
  return lines.slice(0, most).flatMap(frameAt).toReversed()
}

/** `    at run (/a/b.ts:3:9)`, `    at async file:///a/b.ts:3:9`. */
function frameAt(line: string): readonly Frame[] {
  const place = /^\s*at (.*):(\d+):(\d+)\)?$/.exec(line)
  const path = line.endsWith(')')
    ? place?.[1]?.split(' (').slice(1).join(' (')
    : place?.[1]?.replace(/^async /, '')
  if (!place || !path) return []
  return [
    frameOf([place[0], path.startsWith('file:') ? fileURLToPath(path) : path, place[2] ?? '', place[3] ?? ''])
  ]
}

function frameOf([, path = '', line, column]: readonly (string | undefined)[], base = ''): Frame {
  return {path: base + path.replaceAll('\\', '/'), line: Number(line), column: Number(column)}
}
