import {sameItems} from '../../../core/graph/same.ts'
import {Session} from '../../session/session.ts'
import {stateOf} from '../../session/state-of.ts'
import {settingsFiles} from '../../settings/load.ts'
import {Keeper} from '../../keep/keeper.ts'
import {quickCheckers} from '../../toolchain/all.ts'
import type {Context} from '../context.ts'
import {exitCode} from '../exit-code.ts'
import {formats} from '../output/formats.ts'
import {printable} from '../output/printable.ts'
import {report} from '../report.ts'
import {uncheckedText} from '../unchecked-text.ts'
import {unrunText} from '../unrun-text.ts'

export interface WatchOptions {
  readonly site?: true | undefined
}

/** Do everything that `spec watch` does. */
export async function watchSources(context: Context, {site}: WatchOptions): Promise<void> {
  const {host, signal, end} = context
  const toolchains = quickCheckers()
  const session = await Session.open(host, site && new Keeper(host))
  const publication = site && (await import('../site-publication.ts')).sitePublication(session, signal)
  const changes = queueOf<readonly string[]>()
  let watched = ''
  let isAgain = false
  let stop = await listen()
  signal.addEventListener('abort', changes.end, {once: true})

  try {
    signal.throwIfAborted()

    for (let paths: readonly string[] | undefined = []; paths; paths = await changes.next()) {
      const started = performance.now()
      const before = stateOf(session)
      await read()
      if (isAgain && paths.length === 0 && sameItems(before, stateOf(session))) continue
      await look(session)
      const did = isAgain ? saying(paths) : 'Checked'
      isAgain = true
      host.terminal.inform(`${did} in ${Math.round(performance.now() - started)} ms\n`)
    }
  } finally {
    await stop()
    await Promise.all([...toolchains.map((toolchain) => toolchain.close()), publication?.close()])
  }

  end(exitCode.success)

  /** The settings say what to watch; what changed before it was watched is read again. */
  async function read(): Promise<void> {
    await session.refresh()
    if (foldersOf(session) === watched) return
    const former = stop
    stop = await listen()
    await former()
    await session.refresh()
  }

  function listen(): ReturnType<typeof host.files.watch> {
    watched = foldersOf(session)
    return host.files.watch(watched.split('\0'), changes.add)
  }

  /** Wrong settings are shown instead of the standard, which is read with the defaults meanwhile. */
  async function look(standard: Session): Promise<void> {
    if (host.terminal.live) host.terminal.print('\u001b[2J\u001b[H')
    const {settingsDiagnostics} = standard

    if (settingsDiagnostics.length > 0) {
      host.terminal.print(
        formats.text(settingsDiagnostics, (file) => standard.textOf(file), {colour: host.terminal.colour})
      )
      return
    }

    await standard.send({task: 'check', toolchains, signal})
    const unrun = (await publication?.recall()) ?? []
    report(standard, 'text')
    host.terminal.inform(uncheckedText(standard, toolchains))
    const written = await publication?.write()
    host.terminal.inform(unrunText(unrun))
    if (written) host.terminal.inform(`Wrote ${written} ${written === 1 ? 'file' : 'files'} of the site\n`)
    standard.store.sweep()
  }
}

/** Everything that is read, with a character between that no path has. */
function foldersOf({project}: Session): string {
  const reports = project.reports.flatMap(({files, map = files}) =>
    [files, map].map((path) => path.split('/')[0] ?? path)
  )
  return [...new Set([...project.sources, ...settingsFiles, ...reports])].join('\0')
}

function saying(paths: readonly string[]): string {
  if (paths.length === 0) return 'Checked again'
  return `Checked again after a change of ${paths.length === 1 ? printable(String(paths[0])) : `${paths.length} files`}`
}

/** What came in while nobody waited is kept, and given one at a time; nothing is given after the end. */
function queueOf<Item>() {
  const waiting: Item[] = []
  let ended = false
  let wake = (): void => undefined

  return {
    add: (item: Item) => {
      waiting.push(item)
      wake()
    },
    end: () => {
      ended = true
      wake()
    },
    async next(): Promise<Item | undefined> {
      while (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return ended ? undefined : waiting.shift()
    }
  }
}
