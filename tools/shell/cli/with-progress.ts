import type {Errand, Session} from '../session/session.ts'
import {progressOn} from './progress.ts'
import {sparedText} from './spared-text.ts'

/**
 * Lay the programs out, and have toolchains do these tasks with them while a person sees how far they are.
 *
 * Each does one task after the other, and none waits for another: the slowest would keep all of them.
 */
export async function withProgress(
  session: Session,
  tasks: readonly Errand['task'][],
  {toolchains, ...errand}: Omit<Errand, 'task' | 'progress'>
): Promise<void> {
  const {terminal} = session.host
  const progress = progressOn(terminal)
  session.writeWork()

  const ends = await Promise.allSettled(
    toolchains.map(async (toolchain) => {
      for (const task of tasks)
        await session.send({...errand, task, toolchains: [toolchain], progress: progress.update})
    })
  )
  progress.end()
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  terminal.inform(sparedText(session.spared))
}
