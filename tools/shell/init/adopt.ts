import {diagnostics} from '../../core/graph/diagnostics.ts'
import {document} from '../../core/graph/documents.ts'
import {isSilenceable} from '../../core/model/silenceable.ts'
import {lineAt, lineStartsOf} from '../../core/model/line-starts.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Document} from '../../core/model/document.ts'
import type {Host} from '../host/host.ts'
import {Session} from '../session/session.ts'
import {version} from '../version.ts'
import type {NewFile} from './new-file.ts'
import {readTemplate} from './read-template.ts'

/** What makes a standard of a document that is there. */
export interface Adoption {
  readonly files: readonly NewFile[]
  /** Lines, counted from 1, that bind somebody and have no name yet. */
  readonly unnamed: readonly UnnamedLine[]
  /** What the document has that a standard may not have: advice at first, so that it builds. */
  readonly relaxed: readonly string[]
  /** What keeps the document from being read. */
  readonly refusals: readonly Diagnostic[]
}

export interface UnnamedLine {
  readonly line: number
  readonly text: string
}

const settingsFile = 'spec.config.json'

/** Everything around a document, which stays as it is and where it is: settings that name it as the source. */
export async function adopt(host: Host, file: string): Promise<Adoption> {
  const settings = {$schema, title: file, sources: [file, 'requirements']}
  const session = await Session.open(withFile(host, settingsFile, textOf(settings)))
  const {kept} = session.store.ask(diagnostics)
  const errors = kept.filter(({severity, code}) => severity === 'error' && isSilenceable(code))
  const relaxed = [...new Set(errors.map(({code}) => code))].toSorted()
  const text = textOf({
    ...settings,
    title: titleOf(session.store.ask(document, file)),
    ...(relaxed.length > 0 && {rules: Object.fromEntries(relaxed.map((code) => [code, asAdvice]))})
  })

  return {
    files: [
      {path: settingsFile, text, optional: false},
      ...readTemplate('common', new Map([['version', version]])).filter(({path}) => !path.includes('/')),
      ...(host.files.kind('requirements') === undefined ? readTemplate('document', new Map()) : [])
    ],
    unnamed: unnamedLines(session.textOf(file) ?? '', kept, file),
    relaxed,
    refusals: session.sourceDiagnostics
  }
}

/** As its front matter has it, which the site shows; or its first heading; or its name. */
function titleOf({file, frontMatter, headings}: Document): string {
  const field = frontMatter.find(({key, value}) => key.name.toLowerCase() === 'title' && value !== '')
  if (typeof field?.value === 'string') return field.value
  const heading = headings.find(({depth, text}) => depth === 1 && text !== '')
  return heading?.text ?? (file.split('/').at(-1) ?? file).replace(/\.md$/u, '')
}

const $schema = './node_modules/specloom/schemas/settings.schema.json'

const asAdvice = {severity: 'warning', reason: 'the text was there before it was a standard'}

function textOf(settings: object): string {
  return `${JSON.stringify(settings, undefined, 2)}\n`
}

/** The same world with one file more. */
function withFile(host: Host, path: string, text: string): Host {
  const {files} = host
  return {
    ...host,
    files: {
      ...files,
      kind: (asked) => (asked === path ? 'file' : files.kind(asked)),
      read: (asked) => (asked === path ? new TextEncoder().encode(text) : files.read(asked))
    }
  }
}

/** Of each line once, however many keywords it has. */
function unnamedLines(text: string, found: readonly Diagnostic[], file: string): readonly UnnamedLine[] {
  const starts = lineStartsOf(text)
  const lines = found
    .filter(({code, span}) => code === 'check/stray-keyword' && span?.file === file)
    .map(({span}) => lineAt(starts, span?.start ?? 0))
  return [...new Set(lines)].map((line) => ({
    line: line + 1,
    text: text.slice(starts[line], starts[line + 1]).trim()
  }))
}
