import type {Errand, Session} from '../session/session.ts'
import {progressOn} from './progress.ts'
import {sparedText} from './spared-text.ts'

/** Lay the programs out, and have toolchains do these tasks with them, one after the other, while a person sees how far they are. */
export async function withProgress(
  session: Session,
  tasks: readonly Errand['task'][],
  errand: Omit<Errand, 'task' | 'progress'>
): Promise<void> {
  const progress = progressOn(session.host.terminal)
  session.writeWork()

  try {
    for (const task of tasks) await session.send({...errand, task, progress: progress.update})
  } finally {
    progress.end()
  }

  session.host.terminal.inform(sparedText(session.spared))
}
