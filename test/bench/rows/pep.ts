import {join} from 'node:path'
import {filesInput, sourceInput} from '../../../tools/core/graph/inputs.ts'
import {pep as pepQuery} from '../../../tools/core/graph/weaving.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import {pythonEnvironment} from '../../support/python-environment.ts'
import {generate} from '../generate.ts'
import {onDisk} from '../on-disk.ts'
import {openStandard} from '../open-standard.ts'
import {inTurns, ownProcess} from '../own-process.ts'
import {measuredPeer, quoted} from '../peers.ts'
import type {Row} from '../row.ts'
import {repeated} from '../timed.ts'

const script = join(import.meta.dirname, '../processes/weave.ts')
const reader = join(import.meta.dirname, '../../support/python/read_pep.py')
const size = 7

/** Markdown of the size of PEP 3333 as reStructuredText, beside docutils, which reads what comes of it. */
export const pep: Row = {
  name: 'pep',
  measure: () =>
    onDisk(generate(size), async (folder) => {
      const environment = {NODE_COMPILE_CACHE: join(folder, 'cache')}
      const weave = {arguments: [script], directory: folder, environment}
      const {output: page} = await ownProcess(weave)
      const made = await pythonEnvironment()
      const read =
        'python' in made ? [{file: made.python, arguments: [reader], input: JSON.stringify([page])}] : []
      const [cold = [], docutils] = await inTurns([weave, ...read], {times: 9, warmUp: 2})
      const peer = docutils
        ? measuredPeer('docutils reads it', docutils)
        : quoted('docutils reads PEP 3333', '310 ms')
      const lines = page.split('\n').length - 1
      return [
        {
          work: `PEP of ${lines} lines, in its own process`,
          unit: 'ms',
          samples: cold,
          goal: 200,
          peers: [peer]
        },
        {work: 'the same in a process that runs', unit: 'ms', samples: await warm(), goal: 200, peers: []}
      ]
    })
}

/** All of it anew each time: a text that differs by one character is another text to the graph. */
async function warm(): Promise<readonly number[]> {
  const {session} = await openStandard(size)
  const {store} = session

  return repeated({times: 15, warmUp: 5}, (at) => {
    for (const file of store.ask(filesInput)) {
      const text = store.ask(sourceInput, file)?.text ?? ''
      store.set(sourceInput, {file, text: `${text}${at % 2 === 0 ? '\n' : ' \n'}`}, file)
    }
    const artifact = store.ask(pepQuery)
    return artifact && render(artifact)
  })
}
