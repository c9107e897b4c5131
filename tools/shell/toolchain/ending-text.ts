import type {Completed} from './process.ts'

/** Why a process gave no answer, in words that follow its name. */
export function endingText({ending, output, errors}: Completed): string {
  switch (ending.kind) {
    case 'exited': {
      const [said = ''] = (errors || output).trim().split('\n')
      return `exit code ${ending.code} and no answer: ${said.slice(0, 300)}`
    }
    case 'killed':
      return `it was ended by \`${ending.signal}\``
    case 'not started':
      return `it did not start: ${ending.reason}`
    case 'stopped':
      return stops[ending.limit]
  }
}

const stops = {time: 'it took too long', output: 'it printed too much', request: 'it was stopped'}
