/**
 * Call back when another process or thread has had that time, and give what calls it off.
 *
 * Where we were busy ourselves, what it said is still unheard when the timer is due, and it may have had no processor
 * either. So the time that the timer is late is granted once more, until it is in time.
 */
export function after(milliseconds: number, act: () => void): () => void {
  let timer = wait(milliseconds)

  function wait(time: number): NodeJS.Timeout {
    const due = performance.now() + time
    return setTimeout(() => {
      const late = performance.now() - due
      if (late > slack) timer = wait(late)
      else act()
    }, time)
  }

  return () => clearTimeout(timer)
}

/** What a timer may be late in a process that is not busy; milliseconds. */
const slack = 50
