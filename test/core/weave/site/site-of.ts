import {parse, type DefaultTreeAdapterTypes, type ParserError} from 'parse5'
import {
  filesInput,
  findingsInput,
  hashInput,
  imagesInput,
  projectInput,
  sourceInput,
  toolchainsInput
} from '../../../../tools/core/graph/inputs.ts'
import {matrixPages} from '../../../../tools/core/graph/matrix-pages.ts'
import {programHash} from '../../../../tools/core/graph/programs.ts'
import {siteArtifacts} from '../../../../tools/core/graph/site.ts'
import {Store} from '../../../../tools/core/graph/store.ts'
import {render} from '../../../../tools/core/model/artifact.ts'
import type {Run} from '../../../../tools/core/model/findings.ts'
import type {Project} from '../../../../tools/core/model/project.ts'
import {resultsPath} from '../../../../tools/core/weave/formats/site/results-place.ts'
import {plainProject} from '../../../support/project.ts'

type Files = Readonly<Record<string, string>>
type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** A standard of these files that is open in a store, with what its tests gave. */
export function siteStore(
  files: Files,
  options: {
    readonly project?: Partial<Project>
    readonly runs?: readonly Run[]
    readonly images?: readonly string[]
  } = {}
): Store {
  const store = new Store()
  store.set(projectInput, {...plainProject, ...options.project})
  store.set(hashInput, (text) => text)
  for (const [file, text] of Object.entries(files)) store.set(sourceInput, {file, text}, file)
  store.set(filesInput, Object.keys(files))
  store.set(imagesInput, options.images ?? [])

  const runs = (options.runs ?? []).map((run) => ({...run, program: store.ask(programHash, run.language)}))
  store.set(toolchainsInput, ['tests'])
  store.set(findingsInput, {compilations: [], runs, missing: []}, 'tests')
  return store
}

/** The files of its site but the matrix, by path from the site's root. */
export function siteOf(...[files, options]: Parameters<typeof siteStore>): ReadonlyMap<string, string> {
  const store = siteStore(files, options)
  const results = store.ask(matrixPages).filter(({path}) => path === `dist/site/${resultsPath}`)
  return new Map(
    [...store.ask(siteArtifacts), ...results].map((artifact) => [
      artifact.path.replace('dist/site/', ''),
      render(artifact)
    ])
  )
}

/** A page as browsers read it. */
export interface ReadPage {
  readonly elements: readonly Element[]
  readonly errors: readonly string[]
  /** What `<main>` says, white space folded. */
  readonly text: string
  /** The elements whose attribute has this value, or any. */
  readonly with: (attribute: string, value?: string) => readonly Element[]
  readonly named: (tag: string) => readonly Element[]
  readonly byId: (id: string) => Element | undefined
}

export function read(html: string): ReadPage {
  const errors: string[] = []
  const root = parse(html, {onParseError: ({code}: ParserError) => errors.push(code)})
  const elements = [...elementsIn(root)]
  const main = elements.find(({tagName}) => tagName === 'main')
  const having = (attribute: string, value?: string) =>
    elements.filter((element) =>
      value === undefined
        ? attributeOf(element, attribute) !== undefined
        : attributeOf(element, attribute)?.split(' ').includes(value)
    )

  return {
    elements,
    errors,
    text: main ? textOf(main) : '',
    with: having,
    named: (tag) => elements.filter(({tagName}) => tagName === tag),
    byId: (id) => elements.find((element) => attributeOf(element, 'id') === id)
  }
}

export function attributeOf({attrs}: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

export function textOf(node: Node): string {
  return rawTextOf(node).replace(/\s+/gu, ' ').trim()
}

function rawTextOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(rawTextOf).join('') : ''
}

function* elementsIn(node: Node): Iterable<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}
