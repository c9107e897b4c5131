import {parse} from '../parse/parse.ts'
import {originOf} from '../model/artifact.ts'
import type {Api} from '../model/api.ts'
import type {Block} from '../model/block.ts'
import type {CodeArtifact} from '../model/code.ts'
import {languages} from '../model/language.ts'
import type {Root} from '../model/markdown.ts'
import type {Span} from '../model/span.ts'
import {apiOutlineOf, type CodeSite} from '../weave/formats/site/api/api-outline.ts'
import {documents} from './documents.ts'
import {apiInput} from './inputs.ts'
import {programHash, programs} from './programs.ts'
import {sameContent, sameItems} from './same.ts'
import {query} from './store.ts'

/** What tools read off the programs as they are now. */
const apis = query(
  'APIs',
  (ask): readonly Api[] =>
    languages.flatMap(({id}) => {
      const known = ask(apiInput, id)
      return known && known.modules.length > 0 && known.program === ask(programHash, id) ? [known] : []
    }),
  sameItems
)

/** Whether the site has a reference of the API. */
export const hasApi = query('has API', (ask) => ask(apis).length > 0)

/** Where the API is on the site, and which code it is written in. */
export const apiOutline = query(
  'API outline',
  (ask) => {
    const known = ask(apis)
    const artifacts = new Map<string, CodeArtifact>()
    const blocks = new Map<string, readonly Block[]>()

    if (known.length > 0) {
      for (const program of ask(programs))
        for (const artifact of program.artifacts) artifacts.set(artifact.path, artifact)
      for (const document of ask(documents)) blocks.set(document.file, document.blocks)
    }

    return apiOutlineOf(known, (path, offset) => {
      const artifact = artifacts.get(path)
      const span = artifact && originOf(artifact, offset)
      return span && siteOf(span, blocks.get(span.file) ?? [])
    })
  },
  sameContent
)

/** By text: a comment in the code as Markdown. */
export const commentTree = query('comment tree', (_, text): Root => parse({file: '', text}).value.tree)

function siteOf({file, start}: Span, blocks: readonly Block[]): CodeSite | undefined {
  const block = blocks.findIndex(({span}) => span.start <= start && start < span.end)
  const found = blocks[block]
  return found?.role === 'reference' ? {file, block, clauses: found.clauses.map(({name}) => name)} : undefined
}
