import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Findings} from '../../core/model/findings.ts'
import type {Project} from '../../core/model/project.ts'
import type {Program} from '../../core/model/code.ts'
import {
  findingsInput,
  filesInput,
  hashInput,
  imagesInput,
  projectInput,
  reportsInput,
  sourceInput,
  toolchainsInput
} from '../../core/graph/inputs.ts'
import {programHash, programs} from '../../core/graph/programs.ts'
import {Store} from '../../core/graph/store.ts'
import type {Files, Host} from '../host/host.ts'
import {loadSettings} from '../settings/load.ts'
import type {Keeper} from '../keep/keeper.ts'
import {absentSources} from './absent-sources.ts'
import {findingsOf, isRepeatable, knownFindingsOf} from './kept-findings.ts'
import {noSources} from './no-sources.ts'
import {listSources, readSource} from './sources.ts'
import type {Progress, Toolchain} from '../toolchain/toolchain.ts'
import {writeWork} from '../toolchain/work.ts'

/** What to ask of the toolchains. */
export interface Errand {
  readonly task: 'check' | 'run'
  /** Those that are asked; each is given the program of its language. */
  readonly toolchains: readonly Toolchain[]
  readonly only?: ReadonlySet<string>
  readonly progress?: (event: Progress) => void
  readonly signal?: AbortSignal
}

/** A standard that is open: its sources and the findings about them in a store that answers every question. */
export class Session {
  readonly host: Host
  readonly store = new Store()
  /** Where programs are written for tools that need a disk. */
  readonly work = 'dist/work'
  /** What foreign tools found before; absent where nothing is to be kept. */
  readonly keeper: Keeper | undefined
  /** How many results of tests and how many checks were found before, and not asked for again. */
  readonly spared = {results: 0, checks: 0}
  #isRepeatable = true
  #settings: readonly Diagnostic[] = []
  #sources: readonly Diagnostic[] = []

  constructor(host: Host, keeper?: Keeper) {
    this.host = host
    this.keeper = keeper
    this.store.set(hashInput, host.hash)
  }

  static async open(host: Host, keeper?: Keeper): Promise<Session> {
    const session = new Session(host, keeper)
    await session.refresh()
    return session
  }

  get project(): Project {
    return this.store.ask(projectInput)
  }

  /** Whether there is nothing to read. */
  get isEmpty(): boolean {
    return this.store.ask(filesInput).length === 0
  }

  /** Whether all that foreign tools found would be found again. */
  get isRepeatable(): boolean {
    return this.#isRepeatable
  }

  /** What keeps the settings from being used. */
  get settingsDiagnostics(): readonly Diagnostic[] {
    return this.#settings
  }

  /** What keeps sources from being read. */
  get sourceDiagnostics(): readonly Diagnostic[] {
    return this.#sources
  }

  /** Read the settings, every source and every report as they are now. */
  async refresh(): Promise<void> {
    const {value: project, diagnostics} = await loadSettings(this.host)
    this.#settings = diagnostics
    this.store.set(
      projectInput,
      this.host.today === undefined ? project : {...project, today: this.host.today}
    )
    this.store.set(reportsInput, await reportsOf(this.host.files, project))

    const listed = listSources(this.host.files, project.sources)
    const read = listed.files.map((file) => readSource(this.host.files, file))
    const sources = read.flatMap(({source}) => (source ? [source] : []))
    const absent = absentSources(this.host, project)
    const none = listed.files.length + absent.length === 0 ? [noSources(this.host, project)] : []
    this.#sources = [...none, ...absent, ...listed.diagnostics, ...read.flatMap((one) => one.diagnostics)]

    for (const source of sources) this.store.set(sourceInput, source, source.file)

    const files = sources.map(({file}) => file)
    for (const gone of this.store.ask(filesInput).filter((file) => !files.includes(file)))
      this.store.set(sourceInput, undefined, gone)
    this.store.set(filesInput, files)
    this.store.set(imagesInput, listed.images)
  }

  textOf(file: string): string | undefined {
    const known = this.store.ask(sourceInput, file)
    if (known) return known.text
    if (this.host.files.kind(file) !== 'file') return undefined
    const bytes = this.host.files.read(file)
    return bytes && new TextDecoder().decode(bytes)
  }

  /** Let foreign tools start while the sources are read, but for those that may not be needed. */
  prepare(toolchains: readonly Toolchain[]): void {
    if (this.isEmpty) return
    const {host, project, keeper, work} = this
    for (const {name, prepare} of toolchains)
      if (!keeper?.knows(`${name} check`)) prepare?.({host, project, work, keeper})
  }

  /** Have foreign tools look at the programs, and remember what they found; throws what the signal is aborted with. */
  async send({task, toolchains, ...errand}: Errand): Promise<void> {
    const known = this.store.ask(programs)

    await Promise.all(
      toolchains.map(async (toolchain) => {
        const program = known.find(({language}) => language === toolchain.language)
        if (!program || !toolchain[task] || errand.signal?.aborted) return
        const {host, project, keeper, work} = this
        const hash = this.store.ask(programHash, program.language)
        const context = {host, project, keeper, work, hash, ...errand}
        const {findings, isKept} = await findingsOf(toolchain, {task, program, context})
        this.remember(`${toolchain.name} ${task}`, findings)
        this.#isRepeatable &&= isRepeatable(findings)
        if (!isKept) return
        this.spared.checks += findings.compilations.length
        this.spared.results += findings.runs.reduce((sum, {results}) => sum + results.length, 0)
      })
    )
    errand.signal?.throwIfAborted()
  }

  /**
   * Remember what foreign tools found before in the programs as they are now, and ask none of them; the languages whose
   * tests none of them ran.
   */
  async recall(toolchains: readonly Toolchain[]): Promise<readonly string[]> {
    const {host, project, keeper, work} = this
    const unrun: string[] = []

    for (const program of this.store.ask(programs)) {
      const hash = this.store.ask(programHash, program.language)
      const context = {host, project, keeper, work, hash}

      for (const toolchain of toolchains.filter(({language}) => language === program.language)) {
        for (const task of ['check', 'run'] as const) {
          const known = toolchain[task] && (await knownFindingsOf(toolchain, {task, program, context}))
          if (known) this.remember(`${toolchain.name} ${task}`, known)
          else if (task === 'run' && toolchain.run && program.cases.length > 0) unrun.push(program.language)
        }
      }
    }

    return unrun
  }

  /** Lay the programs out on the disk, for tools that cannot do without. */
  writeWork(): void {
    for (const program of this.store.ask(programs)) this.#writeProgram(program)
  }

  #writeProgram(program: Program): void {
    writeWork(program, {host: this.host, work: this.work}, (file) => this.textOf(file))
  }

  /** Take for true what a foreign tool found, under its name and what it was asked. */
  remember(key: string, findings: Findings): void {
    const known = this.store.ask(toolchainsInput)
    if (!known.includes(key)) this.store.set(toolchainsInput, [...known, key].toSorted())
    this.store.set(findingsInput, findings, key)
  }

  /**
   * Work as if foreign tools had found this, under their names and what they are asked, where they have found nothing yet.
   *
   * Answers that the work asked for stay where the tools then find the same; nobody else sees what is supposed.
   */
  suppose<Value>(supposed: ReadonlyMap<string, Findings>, work: () => Value): Value {
    const known = this.store.ask(toolchainsInput)
    const open = [...supposed].filter(([key]) => !known.includes(key))
    for (const [key, findings] of open) this.store.set(findingsInput, findings, key)
    this.store.set(toolchainsInput, [...known, ...open.map(([key]) => key)].toSorted())

    try {
      return work()
    } finally {
      for (const [key] of open) this.store.set(findingsInput, findingsInput.initial, key)
      this.store.set(toolchainsInput, known)
    }
  }
}

/** Most standards have none, and do without what reading them needs. */
async function reportsOf(files: Files, {reports}: Project): Promise<typeof reportsInput.initial> {
  if (reports.length === 0) return reportsInput.initial
  const {readReports} = await import('../reports/read-reports.ts')
  return readReports(files, reports)
}
