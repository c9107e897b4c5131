import {afterAll, beforeAll} from 'vitest'
import {emptyFolder} from '../../support/empty-folder.ts'
import {start, type Host, type Running} from './host.ts'

/** A start, a stop, and a wait for what happens behind an answer, on a machine that has other work. */
export const patience = {start: 60_000, stop: 60_000, event: 15_000}

/** Run a host while the tests of one `describe` do; what is given tells of it, once they have begun. */
export function run(host: Host): () => Running {
  const {folder, remove} = emptyFolder()
  let started: Running | undefined

  beforeAll(async () => {
    started = await start(host, folder)
  }, patience.start)

  afterAll(async () => {
    await started?.stop()
    remove()
  }, patience.stop)

  return () => {
    if (!started) throw new Error('it was not started')
    return started
  }
}
