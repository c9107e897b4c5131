import {referenceArtifacts} from '../../../tools/core/graph/outputs.ts'
import {sourceInput} from '../../../tools/core/graph/inputs.ts'
import {spec} from '../../../tools/core/graph/documents.ts'
import {link} from '../../../tools/core/link/link.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import {parse} from '../../../tools/core/parse/parse.ts'
import {tangle as tangleStage} from '../../../tools/core/tangle/tangle.ts'
import {generate} from '../generate.ts'
import {openStandard} from '../open-standard.ts'
import {quoted} from '../peers.ts'
import type {Row} from '../row.ts'
import {repeated} from '../timed.ts'

const size = 40

/** The code files of a standard: from what was read, from nothing but the text, and after an edit. */
export const tangle: Row = {
  name: 'tangle',
  async measure() {
    const {session, chapters} = await openStandard(size)
    const {store, project} = session
    const sources = Array.from(generate(size), ([file, text]) => ({file, text})).filter(({file}) =>
      file.endsWith('.md')
    )
    const chunks = store.ask(spec).blocks.filter(({role}) => role === 'reference').length
    // What is known of a block is kept with it, so each attempt has its own.
    const specs = Array.from({length: 15}, () => link(sources.map((source) => parse(source).value)).value)

    const stage = await repeated({times: 10, warmUp: 5}, (at) => {
      for (const {artifacts} of tangleStage(specs[at]!, project).value) artifacts.map(render)
    })
    const whole = await repeated({times: 15, warmUp: 5}, () => {
      const {value} = link(sources.map((source) => parse(source).value))
      for (const {artifacts} of tangleStage(value, project).value) artifacts.map(render)
    })
    const edit = await repeated({times: 30, warmUp: 10}, (at) => {
      const {path, text} = chapters[at % size]!
      store.set(sourceInput, {file: path, text: text.replace("split(';')", `split(';', ${at})`)}, path)
      const file = store
        .ask(referenceArtifacts)
        .map(render)
        .filter((code) => code.includes(`split(';', ${at})`))
      if (file.length !== 1) throw new Error('The edit did not arrive')
    })

    return [
      {work: `tangle ${chunks} chunks`, unit: 'ms', samples: stage, goal: 40, peers: []},
      {
        work: 'the same from the text, Markdown read in full',
        unit: 'ms',
        samples: whole,
        peers: [quoted('Entangled, in its process', '80 ms'), quoted('org-babel', '112 s')]
      },
      {work: 'the same after an edit of one chunk', unit: 'ms', samples: edit, goal: 40, peers: []}
    ]
  }
}
