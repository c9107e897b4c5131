import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {programs} from '../../../tools/core/graph/programs.ts'
import {layOut} from '../../../tools/shell/toolchain/typescript/layout.ts'
import {generate} from '../generate.ts'
import {onDisk} from '../on-disk.ts'
import {openStandard} from '../open-standard.ts'
import {inTurns, spec} from '../own-process.ts'
import {measuredPeer, quoted} from '../peers.ts'
import type {Figure, Row} from '../row.ts'

/** PEP 3333 has 1,700 lines; a chapter has 244. */
const pepSize = 7

/** Every diagnostic of a standard in a process of its own, beside compilers that are given its TypeScript alone. */
export const coldCheck: Row = {
  name: 'cold-check',
  async measure() {
    return [...(await check(pepSize, 1000)), ...(await check(40))]
  }
}

async function check(chapters: number, goal?: number): Promise<readonly Figure[]> {
  const tangled = await tangledFiles(chapters)

  return onDisk(generate(chapters), (standard) =>
    onDisk(tangled, async (program) => {
      const cache = {NODE_COMPILE_CACHE: join(program, 'cache-that-is-used-once')}
      const [ours = [], older = [], native = [], startUp = []] = await inTurns(
        [
          spec(standard, 'check'),
          {arguments: [compiler('typescript'), '-p', program]},
          {arguments: [compiler('typescript7'), '-p', program]},
          spec(standard, '--version')
        ],
        {times: 9}
      )
      const [first = []] = await inTurns([{...spec(standard, 'check'), environment: cache}], {
        times: 1,
        warmUp: 0
      })
      const size = `${chapters} chapters`
      return [
        {
          work: `cold \`spec check\` of ${size}`,
          unit: 'ms',
          samples: ours,
          ...(goal !== undefined && {goal}),
          peers: [
            measuredPeer('tsc 6 over the same code', older),
            measuredPeer('tsc 7 over the same code', native),
            quoted('Sphinx, one PEP touched', '27 s')
          ]
        },
        {work: `the same, the first time on a machine`, unit: 'ms', samples: first, peers: []},
        {
          work: 'of that, until a command can start (`spec --version`)',
          unit: 'ms',
          samples: startUp,
          peers: []
        }
      ]
    })
  )
}

/** The TypeScript of a standard as its compiler gets it, by path. */
async function tangledFiles(chapters: number): Promise<ReadonlyMap<string, string>> {
  const {session} = await openStandard(chapters)
  const program = session.store.ask(programs).find(({language}) => language === 'typescript')
  const place = {root: session.host.root, work: ''}
  const files = program ? layOut(program, session.project, place) : new Map<string, string>()
  return new Map(
    Array.from(files, ([path, text]) => [
      path.slice(1),
      path.endsWith('tsconfig.json') ? relative(text) : text
    ])
  )
}

/** Settings with the paths of a folder that has no name yet, and without what version 6 does not know. */
function relative(text: string): string {
  const {compilerOptions, files} = JSON.parse(text) as Configuration
  const aliases = Object.entries(compilerOptions.paths).map(([name, targets]) => [name, targets.map(moved)])
  const options = {
    ...compilerOptions,
    singleThreaded: undefined,
    paths: Object.fromEntries(aliases) as object
  }
  return JSON.stringify({compilerOptions: options, files: files.map(moved)})
}

interface Configuration {
  readonly compilerOptions: {readonly paths: Readonly<Record<string, readonly string[]>>}
  readonly files: readonly string[]
}

function moved(path: string): string {
  if (path.includes('/node_modules/')) return path
  return path.startsWith('/') ? `.${path}` : `./${path}`
}

function compiler(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin/tsc')
}
