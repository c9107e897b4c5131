import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import type {Interpreter} from '../../../tools/shell/toolchain/python/find-interpreters.ts'
import {chooseInterpreters, discoverInterpreters} from '../../../tools/shell/toolchain/python/interpreters.ts'
import type {Figure, Row} from '../row.ts'

const root = join(import.meta.dirname, '../../..')

/** The ratios of one run, in which both sides take turns. */
const ratios = [
  {work: 'a call, beside one of WSGI', of: 'call', to: 'WSGI', goal: 0.7},
  {work: 'the same and its response checked, beside WSGI unchecked', of: 'checked', to: 'WSGI'},
  {work: 'a plain middleware that sees the response', of: 'plain, seen', to: 'WSGI, seen', goal: 1},
  {work: 'a plain middleware that adds a field', of: 'plain, a field', to: 'WSGI, a checked field', goal: 1},
  {work: 'the same, beside WSGI that does not check it', of: 'plain, a field', to: 'WSGI, a field'},
  {
    work: 'a generator (in, out, end), beside WSGI told of the end',
    of: 'generator, told',
    to: 'WSGI, told',
    goal: 2
  },
  {
    work: 'a generator that adds a field, beside WSGI told of the end',
    of: 'generator, a field, told',
    to: 'WSGI, a field, told',
    goal: 2
  },
  {work: 'a generator, beside WSGI that learns of no end', of: 'generator, told', to: 'WSGI, seen'},
  {work: 'a plain middleware told of the end', of: 'plain, told', to: 'WSGI, told'},
  {work: 'a whole delivery, checked, beside WSGI called and closed', of: 'delivered', to: 'WSGI, closed'}
] as const

/** What a shim costs an application that is moved under it, beside the same without one. */
const shims = [
  {work: '`to_wsgi` around a new application', of: 'to_wsgi', without: 'delivered'},
  {work: '`from_wsgi` around an old application', of: 'from_wsgi', without: 'WSGI, closed'}
] as const

const times = 5

/** What the Python core costs an application and a middleware, on every interpreter found. */
export const calls: Row = {
  name: 'calls',
  async measure() {
    const {chosen} = chooseInterpreters(await discoverInterpreters(process.env), ['2.7', '3.6+'])
    return chosen.flatMap(figuresOf)
  }
}

function figuresOf({executable, version}: Interpreter): readonly Figure[] {
  const runs = Array.from({length: times}, () => microseconds(executable))
  const beside = ratios.map(({work, of, to, ...goal}) => ({
    work: `${work}, CPython ${version}`,
    unit: '×' as const,
    samples: runs.map((run) => (run[of] ?? NaN) / (run[to] ?? NaN)),
    ...goal,
    peers: []
  }))
  const added = shims.map(({work, of, without}) => ({
    work: `${work}, CPython ${version}`,
    unit: 'µs' as const,
    samples: runs.map((run) => (run[of] ?? NaN) - (run[without] ?? NaN)),
    goal: version.startsWith('2.') ? 25 : 6,
    peers: []
  }))
  return [...beside, ...added]
}

function microseconds(python: string): Readonly<Record<string, number>> {
  const script = join(import.meta.dirname, '../processes/calls.py')
  const printed = execFileSync(python, ['-B', script, join(root, 'reference/python')], {encoding: 'utf8'})
  return JSON.parse(printed) as Readonly<Record<string, number>>
}
