import type {
  Block,
  ExampleBlock,
  OutputBlock,
  ReferenceBlock,
  TestBlock,
  VectorBlock
} from '../../tools/core/model/block.ts'
import type {Document} from '../../tools/core/model/document.ts'
import type {Name, Span} from '../../tools/core/model/span.ts'
import type {Spec} from '../../tools/core/model/spec.ts'
import {documentOf} from './spec.ts'

/** A block and the code in it, before it has a place in a page. */
export interface Draft {
  readonly code: string
  readonly info: string
  readonly place: (layout: Layout) => Block
}

interface Options {
  readonly language?: string
  readonly clauses?: readonly string[]
  readonly since?: string
}

interface Layout extends Pick<Block, 'lines' | 'span' | 'info'> {
  /** A word of the info string, at its place. */
  readonly word: (name: string) => Name
}

/** Reference code that starts or continues a file. */
export function file(target: string, code: string, options: Options & {readonly name?: string} = {}): Draft {
  const {name} = options
  return draft(
    {code, words: [`file=${target}`, name && `#${name}`], options: options},
    (layout): ReferenceBlock => ({
      ...commonOf(layout, options),
      role: 'reference',
      target: layout.word(target),
      ...(name && {name: layout.word(name)})
    })
  )
}

/** Reference code that others include. */
export function part(name: string, code: string, options: Options = {}): Draft {
  return draft({code, words: [`#${name}`], options: options}, (layout): ReferenceBlock => ({
    ...commonOf(layout, options),
    role: 'reference',
    name: layout.word(name)
  }))
}

export function testOf(id: string, code: string, options: Options & {readonly vectors?: string} = {}): Draft {
  const {vectors} = options
  return draft(
    {code, words: ['test', vectors && `vectors=${vectors}`], options: options},
    (layout): TestBlock => ({
      ...commonOf(layout, options),
      role: 'test',
      id,
      ...(vectors && {vectors: layout.word(vectors)})
    })
  )
}

export function exampleOf(
  id: string,
  code: string,
  options: Options & {readonly errors?: readonly string[]} = {}
): Draft {
  const {errors = []} = options
  return draft(
    {code, words: ['example', errors.length > 0 && `errors=${errors.join()}`], options},
    (layout): ExampleBlock => ({
      ...commonOf(layout, options),
      role: 'example',
      id,
      errors: errors.map(layout.word)
    })
  )
}

export function outputOf(id: string, code: string, language = 'typescript'): Draft {
  return draft({code, words: [], options: {language: 'output'}}, (layout): OutputBlock => {
    return {...linesOf(layout, {language: 'output'}), role: 'output', of: {id, language}}
  })
}

export function vector(kind: string, code: string, options: Options & {readonly id?: string} = {}): Draft {
  const {id = 'request/target-1'} = options
  const all = {language: 'json', ...options}
  return draft({code, words: [`vector=${kind}`], options: all}, (layout): VectorBlock => ({
    ...commonOf(layout, all),
    role: 'vector',
    id,
    kind: layout.word(kind)
  }))
}

/** A page with the blocks one after the other. */
export function pageOf(drafts: readonly Draft[], path = 'pep/10-test.md'): Document {
  let text = ''

  const blocks = drafts.map(({code, info, place}) => {
    const start = text.length
    text += `\`\`\`${info}\n`
    const infoSpan = spanOf(start + 3, info.length)
    const lines = (code === '' ? [] : code.split('\n')).map((line) => {
      const span = spanOf(text.length, line.length)
      text += `${line}\n`
      return {text: line, span}
    })
    text += '```\n\n'
    const word = (name: string) => ({name, span: spanOf(start + 3 + info.indexOf(name), name.length)})
    return place({lines, span: spanOf(start, text.length - start - 2), info: infoSpan, word})
  })

  return documentOf({file: path, text, blocks})

  function spanOf(start: number, length: number): Span {
    return {file: path, start, end: start + length}
  }
}

/** A spec of one page. */
export function specOf(drafts: readonly Draft[]): Spec {
  return specFrom([pageOf(drafts)])
}

export function specFrom(documents: readonly Document[]): Spec {
  return {
    documents,
    clauses: new Map(documents.flatMap(({clauses}) => clauses).map((clause) => [clause.id, clause])),
    requirements: new Map(documents.flatMap(({requirements}) => requirements).map((one) => [one.id, one])),
    experiments: new Map(),
    terms: new Map(),
    retirements: new Map(),
    phases: [],
    blocks: documents.flatMap(({blocks}) => blocks)
  }
}

/** The text that a span covers. */
export function textAt({documents}: Spec, {file, start, end}: Span): string {
  return documents.find((document) => document.file === file)?.text.slice(start, end) ?? ''
}

interface Written {
  readonly code: string
  readonly words: readonly (string | false | undefined)[]
  readonly options: Options
}

function draft({code, words, options}: Written, place: Draft['place']): Draft {
  const {language = 'typescript', clauses = [], since} = options
  const attributes = [...words, clauses.length > 0 && `clause=${clauses.join()}`, since && `since=${since}`]
  return {code, info: [language, ...attributes].filter(Boolean).join(' '), place}
}

function commonOf(layout: Layout, options: Options) {
  return {...linesOf(layout, options), clauses: (options.clauses ?? []).map(layout.word)}
}

function linesOf({lines, span, info}: Layout, {language = 'typescript', since}: Options) {
  return {language, lines, span, info, heading: 'A Heading', hidden: false, ...(since && {since})}
}
