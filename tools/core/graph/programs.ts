import {grouped} from '../model/grouped.ts'
import {languages} from '../model/language.ts'
import {render} from '../model/artifact.ts'
import type {Block, ExampleBlock, TestBlock} from '../model/block.ts'
import type {CodeArtifact, Program, TestCase} from '../model/code.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Outcome} from '../model/outcome.ts'
import {remembered} from '../model/remembered.ts'
import {casesOf} from '../tangle/cases-of.ts'
import {checkIncludes} from '../tangle/includes.ts'
import {modulesOf} from '../tangle/modules-of.ts'
import {namedOf} from '../tangle/tangle.ts'
import {modulePathOf, tangleModule} from '../tangle/tangle-module.ts'
import {tangleTarget} from '../tangle/tangle-target.ts'
import {type Target, targetsOf} from '../tangle/targets.ts'
import {spec} from './documents.ts'
import {hashInput, projectInput} from './inputs.ts'
import {sameContent, sameItems} from './same.ts'
import {type Ask, query} from './store.ts'

const blocksByLanguage = query('blocks by language', (ask) =>
  grouped(ask(spec).blocks.map((block) => [block.language, block]))
)

/** By language. */
const blocks = query(
  'blocks',
  (ask, language): readonly Block[] => ask(blocksByLanguage).get(language) ?? [],
  sameItems
)

const named = query('named', (ask, language) => namedOf(ask(blocks, language)))

/** By language and name, with a space between. */
const blocksNamed = query(
  'blocks named',
  (ask, key): readonly Block[] => {
    const space = key.indexOf(' ')
    return ask(named, key.slice(0, space)).get(key.slice(space + 1)) ?? []
  },
  sameItems
)

const targets = query('targets', (ask) => {
  const {value, diagnostics} = targetsOf(ask(spec).blocks, ask(projectInput))
  return {value: new Map(value.map((target) => [target.path, target])), diagnostics}
})

/** By path. */
const target = query('target', (ask, path) => ask(targets).value.get(path), sameTarget)

/** By language: the tests and examples, by path. */
const modules = query('modules', (ask, language) => {
  const {value, diagnostics} = modulesOf(ask(blocks, language))
  return {value: new Map(value.map((block) => [modulePathOf(block) ?? '', block])), diagnostics}
})

/** By language and path, with a space between. */
const moduleBlock = query('module block', (ask, key): TestBlock | ExampleBlock | undefined => {
  const space = key.indexOf(' ')
  return ask(modules, key.slice(0, space)).value.get(key.slice(space + 1))
})

/** By path. */
const publishedCode = query('published code', (ask, path): Outcome<CodeArtifact | undefined> => {
  const known = ask(target, path)
  return known ? tangleTarget(known, includesOf(ask, known.language)) : {value: undefined, diagnostics: []}
})

/** By language and path, with a space between. */
const moduleCode = query('module code', (ask, key): Outcome<CodeArtifact | undefined> => {
  const block = ask(moduleBlock, key)
  return block ? tangleModule(block, includesOf(ask, block.language)) : {value: undefined, diagnostics: []}
})

/** By language. */
const code = query('code', (ask, language): Outcome<readonly CodeArtifact[]> => {
  const published = [...ask(targets).value.values()].filter((one) => one.language === language)
  const outcomes = [
    ...published.map(({path}) => ask(publishedCode, path)),
    ...Array.from(ask(modules, language).value.keys(), (path) => ask(moduleCode, `${language} ${path}`))
  ]
  return {
    value: outcomes.flatMap(({value}) => (value ? [value] : [])),
    diagnostics: [...ask(modules, language).diagnostics, ...outcomes.flatMap(({diagnostics}) => diagnostics)]
  }
})

/** By language. */
const cases = query('cases', (ask, language): readonly TestCase[] => {
  const since = new Map(ask(code, language).value.map((artifact) => [artifact.path, artifact.since]))
  return casesOf(language, ask(spec).blocks, (path) => since.get(path))
})

/** One for each language that has code. */
export const programs = query('programs', (ask): readonly Program[] =>
  languages.flatMap(({id: language}) => {
    const artifacts = ask(code, language).value
    return artifacts.length > 0 ? [{language, artifacts, cases: ask(cases, language)}] : []
  })
)

/** By language: what foreign tools would see. Moving a block changes where its text came from, and not this. */
const programText = query(
  'program text',
  (ask, language) => ({
    files: ask(code, language).value.map(fileText),
    cases: ask(cases, language).map(({id, kind, path, clauses, output, vector}) =>
      parts([id, kind, path, clauses.join(), output, vector])
    )
  }),
  sameContent
)

/** By language: what findings about it are known by. */
export const programHash = query('program hash', (ask, language) => {
  const {files, cases: run} = ask(programText, language)
  return ask(hashInput)([...files, ...run].join('\0\0'))
})

export const tangleDiagnostics = query('tangle diagnostics', (ask): readonly Diagnostic[] => [
  ...ask(targets).diagnostics,
  ...languages.flatMap(({id}) => [...checkIncludes(ask(blocks, id)), ...ask(code, id).diagnostics])
])

const fileText = remembered((artifact: CodeArtifact) => {
  const {path, role, since, errors, executable} = artifact
  return parts([path, role, since, errors.join(), executable && 'executable', render(artifact)])
})

/** Texts as one that no others give. */
function parts(texts: readonly (string | false | undefined)[]): string {
  return texts.map((text) => (typeof text === 'string' ? `${text.length} ${text}` : '')).join('\0')
}

function includesOf(ask: Ask, language: string): (name: string) => readonly Block[] {
  return (name) => ask(blocksNamed, `${language} ${name}`)
}

function sameTarget(before: Target | undefined, after: Target | undefined): boolean {
  return (
    before?.role === after?.role &&
    before?.language === after?.language &&
    sameItems(before?.blocks ?? [], after?.blocks ?? [])
  )
}
