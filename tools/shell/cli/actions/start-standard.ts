import {relative, resolve} from 'node:path'
import type {Diagnostic} from '../../../core/model/diagnostic.ts'
import type {Host} from '../../host/host.ts'
import {adopt, type Adoption, type UnnamedLine} from '../../init/adopt.ts'
import {newStandard} from '../../init/new-standard.ts'
import {planNew} from '../../init/plan-new.ts'
import {settingsFiles} from '../../settings/load.ts'
import type {Context} from '../context.ts'
import {exitCode, type ExitCode} from '../exit-code.ts'
import {formats} from '../output/formats.ts'
import {printable, printableLines} from '../output/printable.ts'

export interface Wish {
  readonly file?: string | undefined
  readonly pep?: number | undefined
}

/** Write the files that a standard begins with, and say what to do next. */
export async function startStandard({host, end}: Context, wish: Wish): Promise<void> {
  const refused = refusalOf(host, wish)
  if (refused !== undefined) {
    host.terminal.inform(printableLines(`${refused}\n`))
    return end(exitCode.usage)
  }

  const file = wish.file === undefined ? undefined : pathOf(host, wish.file)
  end(file === undefined ? startNew(host, wish.pep) : startFrom(host, file, await adopt(host, file)))
}

/** What has to be mended before anything can be begun. */
function refusalOf(host: Host, {file, pep}: Wish): string | undefined {
  const settings = settingsFiles.find((path) => host.files.kind(path) !== undefined)
  if (settings) return `Unexpected \`${settings}\`, expected a folder that has no standard yet`
  if (file === undefined) return undefined
  if (pep !== undefined)
    return 'Unexpected `--pep` with a document, expected one of the two: a PEP has a file for each section'
  const path = pathOf(host, file)
  if (path.startsWith('../')) return `Unexpected \`${file}\`, expected a file below this folder`
  if (!path.endsWith('.md')) return `Unexpected \`${file}\`, expected Markdown, a file that ends in \`.md\``
  const kind = host.files.kind(path)
  return kind === 'file' ? undefined : `Unexpected ${nouns[kind ?? 'absent']} \`${file}\`, expected a file`
}

const nouns = {absent: 'absence of', folder: 'folder', link: 'link', other: 'pipe or device'}

/** From the project's folder, with `/`. */
function pathOf({root}: Host, file: string): string {
  return relative(root, resolve(root, file)).replaceAll('\\', '/')
}

function startNew(host: Host, pep: number | undefined): ExitCode {
  const files = newStandard({today: host.today ?? '2000-01-01', ...(pep !== undefined && {pep})})
  return write(host, files, [
    ...commands(pep === undefined ? [] : [`dist/pep/pep-${String(pep).padStart(4, '0')}.rst`]),
    'The text is made up: put your own in its place.'
  ])
}

function startFrom(host: Host, file: string, {files, unnamed, relaxed, refusals}: Adoption): ExitCode {
  if (refusals.length > 0) return refuse(host, refusals)
  return write(host, files, [
    ...commands([]),
    ...(relaxed.length > 0
      ? [
          'What the text has and a standard may not have is advice until you remove its line from `rules` in',
          `\`spec.config.json\`: ${relaxed.map((code) => `\`${code}\``).join(', ')}.`
        ]
      : []),
    ...(unnamed.length > 0
      ? namesFor(file, unnamed)
      : [`No line of ${printable(file)} says MUST, SHOULD or MAY yet.`])
  ])
}

function write(host: Host, files: Adoption['files'], next: readonly string[]): ExitCode {
  const {plan, kept, diagnostics} = planNew(host, files)
  if (diagnostics.length > 0) return refuse(host, diagnostics)
  host.files.apply(plan)

  const lines = [
    ...plan.changes.map(({path}) => `Created ${path}`),
    ...kept.map((path) => `Kept ${path}${adviceOn(path, host)}`),
    '',
    ...next
  ]
  host.terminal.print(`${lines.join('\n')}\n`)
  return exitCode.success
}

/** What a file that was there lacks. */
function adviceOn(path: string, {files}: Host): string {
  if (path === 'package.json') return `: \`${scripts}\` adds the scripts`
  if (path !== '.gitignore') return ''
  const lines = new TextDecoder().decode(files.read(path)).split(/\r?\n/u)
  const missing = generated.filter((folder) => !lines.some((line) => namesFolder(line, folder)))
  return missing.length === 0 ? '' : `: add ${missing.map((folder) => `\`${folder}/\``).join(' and ')}`
}

/** What no repository should have. */
const generated = ['node_modules', 'dist'] as const

function namesFolder(line: string, folder: string): boolean {
  return [folder, `/${folder}`].includes(line.trim().replace(/\/\*{0,2}$/u, ''))
}

const scripts = 'npm pkg set scripts.build-spec="spec build" scripts.test="spec test"'

function refuse({terminal, files}: Host, diagnostics: readonly Diagnostic[]): ExitCode {
  terminal.print(
    formats.text(diagnostics, (path) => new TextDecoder().decode(files.read(path)), {colour: terminal.colour})
  )
  return exitCode.problems
}

/** What every standard is worked on with. */
function commands(alsoMade: readonly string[]): readonly string[] {
  const made = ['dist/site/index.html', ...alsoMade]
  return [
    `  npx spec build    check, run and publish everything, into ${made.join(' and ')}`,
    '  npx spec watch    say what is wrong at every save',
    '',
    'Ten minutes to read: node_modules/specloom/docs/first-standard.md',
    ''
  ]
}

/** Lines of a document that are shown; the check shows all of them. */
const most = 10

/** Columns of a line that are shown. */
const widest = 90

function namesFor(file: string, unnamed: readonly UnnamedLine[]): readonly string[] {
  const count = unnamed.length === 1 ? '1 line binds' : `${unnamed.length} lines bind`
  const rest = unnamed.length - most
  return [
    `${count} somebody and ${unnamed.length === 1 ? 'has' : 'have'} no name yet. Put one above each paragraph, such as \`r[reader.order]\`, so that a test can name it,\nand behind it \`{todo="no test yet"}\` until one does:`,
    ...unnamed.slice(0, most).map(({line, text}) => {
      const shown = printable(text)
      return `  ${printable(file)}:${line}  ${shown.length > widest ? `${shown.slice(0, widest)}…` : shown}`
    }),
    ...(rest > 0 ? [`  and ${rest} more, which \`npx spec check\` shows`] : [])
  ]
}
