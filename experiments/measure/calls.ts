// What a call costs in each design, beside a bare function, in one run. Rows take turns in short
// rounds, and the fastest round counts: what disturbs a machine only makes it slower.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {modules} from './modules.ts'

const rounds = 400
const calls = 1000
const layers = 10

const sink = {
  protocol: 'HTTP/1.1',
  method: 'GET',
  target: '/page?a=1',
  headers: [
    ['host', 'example.org'],
    ['user-agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    ['accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['accept-language', 'en-GB,en;q=0.5'],
    ['accept-encoding', 'gzip, deflate, br, zstd'],
    ['referer', 'https://example.org/start'],
    ['cookie', 'id=ada; theme=dark'],
    ['upgrade-insecure-requests', '1'],
    ['sec-fetch-dest', 'document'],
    ['priority', 'u=0, i']
  ],
  features: new Set(['interim', 'trailers', 'websocket', 'sendfile']),
  handshake: false,
  gone: false,
  status: undefined,
  all: () => [],
  read: () => Promise.resolve(new Uint8Array()),
  send: (what: string) =>
    what === 'broken' ? Promise.reject(new Error('the application has failed')) : Promise.resolve()
}

const bare = `
import {bytesOf, type Connection, type Pairs} from './frame.ts'
type Bare = (connection: Connection) => Promise<[number, [string, string][], Uint8Array]>
const serve = async (application: Bare, connection: Connection) => {
  const [status, headers, body] = await application(connection)
  await connection.send('head', status, headers)
  await connection.send('data', body)
  await connection.send('end', [])
}
const find = (pairs: Pairs, name: string) => pairs.find(([key]) => key === name)?.[1]
const hello: Bare = async ({headers}) => {
  void [find(headers, 'accept'), find(headers, 'cookie')]
  return [200, [['content-type', 'text/plain']], bytesOf('Hello world')]
}
const stamp = (application: Bare): Bare => async (connection) => {
  const [status, headers, body] = await application(connection)
  return [status, [...headers, ['x-stamp', '1']], body]
}`

const evolved = `
import {type Application, serve} from './evolved.ts'
const hello: Application = async (environ) => {
  void [environ['HTTP_ACCEPT'], environ['HTTP_COOKIE']]
  return [200, [['content-type', 'text/plain']], 'Hello world']
}
const stamp = (application: Application): Application => async (environ) => {
  const [status, headers, body] = await application(environ)
  return [status, [...headers, ['x-stamp', '1']], body]
}`

const exchange = `
import {type Application, respond, serve} from './exchange.ts'
const hello: Application = async ({headers}) => {
  void [headers.get('accept'), headers.get('cookie')]
  return [200, [['content-type', 'text/plain']], 'Hello world']
}
const stamp = (application: Application): Application => async (exchange) => {
  const response = await respond(application, exchange)
  response.headers.append('x-stamp', '1')
  return response
}`

const events = `
import {type Application, body, header, serve, start} from './events.ts'
const hello: Application = async (scope, _receive, send) => {
  void [header(scope, 'accept'), header(scope, 'cookie')]
  await send(start(200, [['content-type', 'text/plain']]))
  await send(body('Hello world'))
}
const stamp = (application: Application): Application => (scope, receive, send) =>
  application(scope, receive, (event) =>
    send(event.type === 'http.response.start' ? {...event, headers: [...event.headers, ['x-stamp', '1']]} : event)
  )`

const protocol = `
import type {Pairs} from './frame.ts'
import {type Application, Proxy, serve} from './protocol.ts'
const hello: Application = async ({headers}, protocol) => {
  void [headers.get('accept'), headers.get('cookie')]
  await protocol.respond(200, [['content-type', 'text/plain']], 'Hello world')
}
class Stamped extends Proxy {
  override head(status: number, headers: Pairs): readonly [number, Pairs] {
    return [status, [...headers, ['x-stamp', '1']]]
  }
}
const stamp = (application: Application): Application => (scope, protocol) =>
  application(scope, new Stamped(protocol))`

interface Design {
  readonly serve: (application: unknown, connection: unknown) => Promise<void>
  readonly hello: unknown
  readonly stamp: (application: unknown) => unknown
}

const programs = [
  ['bare', bare],
  ['a', evolved],
  ['b', exchange],
  ['c', events],
  ['d', protocol]
] as const
const folder = mkdtempSync(join(tmpdir(), 'calls-'))
process.on('exit', () => rmSync(folder, {recursive: true}))
writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
for (const [name, lines] of modules()) writeFileSync(join(folder, name), lines.join('\n'))

const rows: {name: string; count: number; serve: Design['serve']; application: unknown; fastest: number}[] = []

for (const [name, more] of programs) {
  const {serve, hello, stamp} = await load(name, more)
  const stamped = Array.from({length: layers}).reduce<unknown>((application) => stamp(application), hello)
  rows.push({name, count: 0, serve, application: hello, fastest: Infinity})
  rows.push({name, count: layers, serve, application: stamped, fastest: Infinity})
}

for (let round = 0; round < rounds; round += 1) {
  for (const row of rows) {
    const started = performance.now()
    for (let call = 0; call < calls; call += 1) await row.serve(row.application, sink)
    row.fastest = Math.min(row.fastest, ((performance.now() - started) / calls) * 1000)
  }
}

const fastestOf = (name: string, count: number): number =>
  rows.find((row) => row.name === name && row.count === count)?.fastest ?? NaN
const layerOf = (name: string): number => (fastestOf(name, layers) - fastestOf(name, 0)) / layers

console.log(`Node ${process.versions.node}`)
console.log('| | hello, us | to bare | one middleware, us | to bare |\n|---|---|---|---|---|')
for (const [name] of programs) {
  const [call, layer] = [fastestOf(name, 0), layerOf(name)]
  const ratios = [call / fastestOf('bare', 0), layer / layerOf('bare')].map((ratio) => ratio.toFixed(2))
  console.log(`| ${name} | ${call.toFixed(2)} | ${ratios[0] ?? ''} | ${layer.toFixed(2)} | ${ratios[1] ?? ''} |`)
}

/** Run a program beside the modules of the experiments. */
async function load(name: string, more: string): Promise<Design> {
  const file = join(folder, `program-${name}.ts`)
  writeFileSync(file, `${more}\nexport {serve, hello, stamp}\n`)
  return (await import(pathToFileURL(file).href)) as Design
}
