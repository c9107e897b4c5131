import {diagnostics} from '../../../tools/core/graph/diagnostics.ts'
import {sourceInput} from '../../../tools/core/graph/inputs.ts'
import {siteArtifacts} from '../../../tools/core/graph/site.ts'
import {pep} from '../../../tools/core/graph/weaving.ts'
import {render, type Artifact} from '../../../tools/core/model/artifact.ts'
import {linesOf, openStandard} from '../open-standard.ts'
import {quoted} from '../peers.ts'
import type {Figure, Row} from '../row.ts'
import {timed} from '../timed.ts'

/** What the site adds to one sentence more or less in a chapter: the text of every page that is another then. */
export const siteEdit: Row = {
  name: 'site-edit',
  async measure() {
    return [await edit(40, 16), await edit(120)]
  }
}

const sentence = 'It stands here for a while.'
const warmUp = 20
const times = 60

async function edit(size: number, goal?: number): Promise<Figure> {
  const {session, chapters} = await openStandard(size)
  const {store} = session
  let pages: readonly Artifact[] = []
  weave()

  const samples: number[] = []
  for (let at = 0; at < warmUp + times; at += 1) {
    const {path, text} = chapters[(Math.floor(at / 2) * 7) % size]!
    const isLonger = at % 2 === 0
    const edited = isLonger ? text.replace('\n\n## ', `\n\n${sentence}\n\n## `) : text
    store.set(sourceInput, {file: path, text: edited}, path)
    // This is counted by `prose-edit`.
    store.ask(diagnostics)
    store.ask(pep)

    let changed: readonly string[] = []
    const milliseconds = await timed(() => {
      changed = weave()
    })
    const isThere = changed.some((page) => page.includes(sentence))
    if (changed.length === 0 || isThere !== isLonger) throw new Error('The pages are not those of the edit')
    if (at >= warmUp) samples.push(milliseconds)
  }

  return {
    work: `the site's share of a prose edit, ${size} chapters (${linesOf(chapters)} lines)`,
    unit: 'ms',
    samples,
    ...(goal !== undefined && {goal}),
    peers: [quoted('Sphinx, one PEP touched', '27 s')]
  }

  /** The text of each page that is not the same as before. */
  function weave(): readonly string[] {
    const known = new Set(pages)
    pages = store.ask(siteArtifacts)
    return pages.filter((page) => !known.has(page)).map(render)
  }
}
