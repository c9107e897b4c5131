import {diagnostics} from '../../../tools/core/graph/diagnostics.ts'
import {sourceInput} from '../../../tools/core/graph/inputs.ts'
import {pep} from '../../../tools/core/graph/weaving.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import {linesOf, openStandard} from '../open-standard.ts'
import {quoted} from '../peers.ts'
import type {Figure, Row} from '../row.ts'
import {repeated} from '../timed.ts'
import {typescript} from '../../../tools/shell/toolchain/typescript.ts'

/** One sentence more or less in a chapter, until all diagnostics and the whole PEP are there again. */
export const proseEdit: Row = {
  name: 'prose-edit',
  async measure() {
    return [await edit(40, 16), await edit(120, 50)]
  }
}

const mistake = 'It MUST NOT stand here.'

async function edit(size: number, goal: number): Promise<Figure> {
  const {session, chapters} = await openStandard(size)
  const {store} = session
  const compiler = typescript()
  await session.send({task: 'check', toolchains: [compiler]})
  await compiler.close()
  look(0)

  const samples = await repeated({times: 60, warmUp: 20}, (at) => {
    const {path, text} = chapters[(Math.floor(at / 2) * 7) % size]!
    const wrong = at % 2 === 0
    const edited = wrong ? text.replace('\n\n## ', `\n\n${mistake}\n\n## `) : text
    store.set(sourceInput, {file: path, text: edited}, path)
    look(wrong ? 1 : 0)
  })

  return {
    work: `prose edit → diagnostics and page, ${size} chapters (${linesOf(chapters)} lines)`,
    unit: 'ms',
    samples,
    goal,
    peers: [quoted('Sphinx', '27 s'), quoted('ecmarkup', '6.8 s')]
  }

  /** Ask for what an author sees; a standard that is not as wrong as it should be was not measured. */
  function look(errors: number): void {
    const {kept} = store.ask(diagnostics)
    const artifact = store.ask(pep)
    const page = artifact ? render(artifact) : ''
    if (kept.length !== errors || page.includes(mistake) !== errors > 0)
      throw new Error(`${kept.length} diagnostics instead of ${errors}`)
  }
}
