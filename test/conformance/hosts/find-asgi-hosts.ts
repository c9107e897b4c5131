import {pythonWith} from '../../support/python-environment.ts'
import {askHttp2} from './ask-http2.ts'
import type {MissingHost} from './find-hosts.ts'
import type {Host, Place} from './host.ts'

const packages = {
  uvicorn: '0.54.0',
  click: '8.5.1',
  h11: '0.16.0',
  httptools: '0.9.0',
  uvloop: '0.23.0',
  websockets: '17.4',
  wsproto: '1.3.2',
  hypercorn: '0.18.0',
  h2: '4.4.1',
  hpack: '4.2.0',
  hyperframe: '6.1.0',
  priority: '2.0.0',
  trio: '0.35.0',
  attrs: '26.1.0',
  idna: '3.20',
  outcome: '1.3.0.post0',
  sniffio: '1.3.1',
  sortedcontainers: '2.4.0'
}

/** A host of ASGI, and where it differs from others. */
export interface AsgiHost extends Host {
  /** Whether it asks for a body that the client announces before the application reads it. */
  readonly asksAtOnce: boolean
  /** What it says of a client that has closed with 4001, and of one that is lost. */
  readonly codes: {readonly closed: number; readonly lost: number}
  /** What the client of a conversation hears when it ends: a close, the answer to its own, or nothing. */
  readonly atEnd: readonly [code: number, reason: string] | undefined
  /** Whether it puts its root path before the path of each request. */
  readonly prefixes: boolean
  /** What lets it run on the loop of trio. */
  readonly trio?: readonly string[]
}

/** The hosts of ASGI, uvicorn with and without what its extra brings, or why one of them is not here. */
export async function findAsgiHosts(): Promise<readonly (AsgiHost | MissingHost)[]> {
  const made = await pythonWith(packages)
  const uvicorns = {
    asksAtOnce: false,
    codes: {closed: 4001, lost: 1005},
    atEnd: [1012, ''],
    prefixes: true
  } as const
  const hypercorns = {
    command: hypercorn,
    asksAtOnce: true,
    // It hands on no code of a client.
    codes: {closed: 1006, lost: 1006},
    atEnd: [4001, 'bye'],
    prefixes: false
  } as const
  const hosts = [
    {
      ...uvicorns,
      name: 'uvicorn',
      command: uvicorn('h11', 'asyncio', 'wsproto')
    },
    {
      ...uvicorns,
      name: 'uvicorn with uvloop',
      command: uvicorn('httptools', 'uvloop', 'websockets-sansio')
    },
    {...hypercorns, name: 'hypercorn', trio: ['--worker-class', 'trio']},
    {
      ...hypercorns,
      name: 'hypercorn over HTTP/2',
      // It resets no stream: what breaks off ends with its connection.
      command: (place: Place) => hypercorn({...place, options: ['--keep-alive', '1']}),
      http2: askHttp2,
      atEnd: undefined
    }
  ]
  return hosts.map(({name, command, ...facts}) =>
    'missing' in made
      ? {name, ...made}
      : {
          name,
          command: (place) => ({words: [made.python, '-m', ...command(place)]}),
          hasAsync: true,
          readsChunks: true,
          showsLoss: true,
          ...facts
        }
  )
}

function uvicorn(http: string, loop: string, websocket: string) {
  return ({port, application = 'hosted_asgi:application', options = []}: Place) => [
    ...['uvicorn', '--port', String(port), '--http', http, '--loop', loop, '--ws', websocket],
    ...[...options, application]
  ]
}

function hypercorn({port, application = 'hosted_asgi:application', options = []}: Place) {
  return ['hypercorn', '--bind', `127.0.0.1:${port}`, ...options, application]
}
