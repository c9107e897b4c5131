import {diagnostics} from '../../../tools/core/graph/diagnostics.ts'
import {sourceInput} from '../../../tools/core/graph/inputs.ts'
import {typescript} from '../../../tools/shell/toolchain/typescript.ts'
import {linesOf, openStandard} from '../open-standard.ts'
import {quoted} from '../peers.ts'
import type {Row} from '../row.ts'
import {repeated} from '../timed.ts'

const size = 40
/** In the chapter itself; those that build upon it have one each. */
const leastErrors = 3

/** One type of a chapter changed, and changed back, until every type error of the standard is known; the compiler stays open. */
export const codeEdit: Row = {
  name: 'code-edit',
  async measure() {
    const {session, chapters} = await openStandard(size)
    const compiler = typescript()

    try {
      await look(0)
      const samples = await repeated({times: 40, warmUp: 10}, async (at) => {
        const {path, text} = chapters[(Math.floor(at / 2) * 7) % size]!
        const wrong = at % 2 === 0
        const edited = wrong ? text.replace('readonly size: number', 'readonly size: string') : text
        session.store.set(sourceInput, {file: path, text: edited}, path)
        await look(wrong ? leastErrors : 0)
      })

      return [
        {
          work: `code edit → all type errors, ${size} chapters (${linesOf(chapters)} lines)`,
          unit: 'ms',
          samples,
          goal: 50,
          peers: [quoted('twoslash', '57 ms a block'), quoted('typescript-docs-verifier', '500 ms a block')]
        }
      ]
    } finally {
      await compiler.close()
    }

    /** Have the compiler look; a standard that is not as wrong as it should be was not measured. */
    async function look(errors: number): Promise<void> {
      await session.send({task: 'check', toolchains: [compiler]})
      const {kept} = session.store.ask(diagnostics)
      if (kept.length < errors || (errors === 0 && kept.length > 0))
        throw new Error(`${kept.length} diagnostics instead of ${errors}`)
    }
  }
}
