import {appendFileSync} from 'node:fs'
import {inject, test, type ExpectStatic} from 'vitest'
import './protocol.ts'

// The one file of tests that vitest runs: a test for each case, named by its place in the list.

/** What an example may print; the rest is cut off, and more than anybody reads. */
const longest = 1_000_000

interface TestModule {
  readonly run: (given: {readonly expect: ExpectStatic; readonly vector?: unknown}) => Promise<void>
}

const journal = inject('journal')
let printed: string[] | undefined
let room = longest

// What a case prints goes to nobody's terminal, and a flood of it must not fill pipes.
process.stdout.write = (...given: readonly unknown[]): boolean => swallow(given, true)
process.stderr.write = (...given: readonly unknown[]): boolean => swallow(given, false)

for (const [index, {kind, path, vector}] of inject('cases').entries()) {
  test(String(index), async ({expect, task}) => {
    appendFileSync(journal, `${index}\n`)

    if (kind === 'example') {
      printed = []
      room = longest
      try {
        await import(/* @vite-ignore */ path)
        await new Promise(setImmediate)
      } finally {
        task.meta.output = printed.join('')
        printed = undefined
      }
      return
    }

    const {run} = (await import(/* @vite-ignore */ path)) as TestModule
    await run({expect, ...(vector !== undefined && {vector: JSON.parse(vector) as unknown})})
  })
}

function swallow([chunk, encoding, callback]: readonly unknown[], isKept: boolean): boolean {
  if (isKept && printed && room > 0) {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString()
    printed.push(text.slice(0, room))
    room -= text.length
  }
  const done = typeof encoding === 'function' ? encoding : callback
  if (typeof done === 'function') queueMicrotask(() => (done as () => void)())
  return true
}
