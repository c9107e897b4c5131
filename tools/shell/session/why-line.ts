import {outputs} from '../../core/graph/outputs.ts'
import {originOf, render, type Artifact} from '../../core/model/artifact.ts'
import {lineAt, lineStartsOf} from '../../core/model/line-starts.ts'
import type {Session} from './session.ts'

/** Where a line of a published file was written, with both lines; absent where the question names no such line. */
export function whyLine(session: Session, question: string): string | undefined {
  const {path, line} = /^(?<path>[^:]+):(?<line>\d+)$/u.exec(question)?.groups ?? {}
  if (path === undefined || line === undefined) return undefined
  const artifact = session.store
    .ask(outputs)
    .find((one) => one.path === path || one.path.endsWith(`/${path}`))
  const published = artifact && lineOf(render(artifact), Number(line) - 1)
  if (!artifact || published === undefined) return undefined

  const origin = originWithin(artifact, published)
  const head = `${artifact.path}:${line}\n  ${published.text}\n`
  if (!origin) return `${head}made up by the tool\n`
  const text = session.textOf(origin.file) ?? ''
  const at = lineAt(lineStartsOf(text), origin.start)
  return `${head}written in ${origin.file}:${at + 1}\n  ${lineOf(text, at)?.text ?? ''}\n`
}

interface Line {
  readonly text: string
  readonly start: number
}

/** A line, counted from 0. */
function lineOf(text: string, line: number): Line | undefined {
  const starts = lineStartsOf(text)
  const start = starts[line]
  if (start === undefined || (start === text.length && start > 0)) return undefined
  return {text: text.slice(start, starts[line + 1] ?? text.length).replace(/\r?\n$/u, ''), start}
}

/** The origin of the first character of a line that has one: indentation was made up. */
function originWithin(artifact: Artifact, {text, start}: Line): ReturnType<typeof originOf> {
  for (let at = start; at <= start + text.length; at += 1) {
    const origin = originOf(artifact, at)
    if (origin) return origin
  }

  return undefined
}
