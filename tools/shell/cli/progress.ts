import type {Terminal} from '../host/host.ts'
import type {Progress} from '../toolchain/toolchain.ts'

/** Show how far each runtime is: redrawn in place for a person, a line at the end of each for a log. */
export function progressOn({inform, live, columns}: Terminal): {
  readonly update: (event: Progress) => void
  readonly end: () => void
} {
  const runtimes = new Map<string, Progress>()

  return {
    update(event) {
      runtimes.set(event.runtime, event)
      if (live) inform(`\r\u001b[2K${lineOf([...runtimes.values()]).slice(0, columns - 1)}`)
      else if (event.done === event.total) inform(`${event.runtime}: ${event.total} done\n`)
    },
    end() {
      if (live && runtimes.size > 0) inform('\r\u001b[2K')
    }
  }
}

function lineOf(events: readonly Progress[]): string {
  return events.map(({runtime, done, total}) => `${runtime} ${done}/${total}`).join(' · ')
}
