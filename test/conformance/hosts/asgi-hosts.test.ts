import {request} from 'node:http'
import {connect} from 'node:net'
import {describe, expect, test} from 'vitest'
import {emptyFolder} from '../../support/empty-folder.ts'
import {ask, type Question} from './ask.ts'
import {exchanged} from './exchanged.ts'
import {findAsgiHosts, type AsgiHost} from './find-asgi-hosts.ts'
import {start} from './host.ts'
import {patience, run} from './run.ts'
import {talk, talkHttp2, upgrade, type Talk} from './talk.ts'

const awaiting = {'x-application': 'awaiting'}
const blocking = {'x-application': 'blocking'}

const found = await findAsgiHosts()
const missing = found.filter((host) => 'missing' in host)
const hosts = found.filter((host): host is AsgiHost => !('missing' in host))

test.for(missing)('on $name', ({missing}, {skip}) => skip(missing))

describe.each(hosts)('on $name', (host) => {
  const running = run(host)
  const given = (path: string, {headers = awaiting, ...question}: Question = {}) =>
    (host.http2 ?? ask)(running().port, path, {...question, headers})
  const talked = (path: string, {headers = awaiting, ...question}: Talk) =>
    (host.http2 ? talkHttp2 : talk)(running().port, path, {...question, headers})
  const noted = (...events: readonly string[]) =>
    expect
      .poll(() => running().events(), {timeout: patience.event})
      .toEqual(expect.arrayContaining([...events]))

  test('an exchange announces what its host can offer, and nothing else', async () => {
    const {body} = await given('/facts')
    expect(JSON.parse(String(body))).toMatchObject({
      http_version: host.http2 ? '2' : '1.1',
      features: ['preload', 'raw-target']
    })
  })

  test('a preload becomes a field of the head', async () => {
    const {body, headers} = await given('/hinting')
    expect({body: String(body), link: headers['link']}).toEqual({
      body: 'header',
      link: '</a.css>; rel=preload; as=style'
    })
  })

  test('trailers are dropped', async () => {
    const {body, isWhole} = await given('/trailing')
    expect({body: String(body), isWhole}).toEqual({body: 'abc', isWhole: true})
  })

  test('two requests are answered at the same time, by threads and by tasks', async () => {
    const met = await Promise.all([1, 2].map(() => given('/meet', {headers: blocking})))
    expect(met.map(({body}) => String(body))).toEqual(Array(2).fill('preload raw-target threads'))
    const ticks = given('/ticks')
    await noted('ticking')
    await given('/go')
    expect(String((await ticks).body)).toBe('12')
  })

  test('a body goes back while it comes', async () => {
    const [first, second] = ['a'.repeat(1000), 'b'.repeat(1000)]
    const heard = await exchanged(running().port, [
      `POST /echo HTTP/1.1\r\nHost: a\r\nX-Application: awaiting\r\nContent-Length: 2000\r\n\r\n${first}`,
      [first, second],
      [second, '0\r\n\r\n']
    ])
    expect(heard).toMatch(/^HTTP\/1.1 200 /)
  })

  test.each([
    ['async', awaiting],
    ['blocking', blocking]
  ])('a page that waits learns that its client has left, %s', async (flavour, headers) => {
    const asked = request({
      host: '127.0.0.1',
      port: running().port,
      path: `/patient?${flavour}`,
      headers,
      agent: false
    })
    asked.once('error', () => undefined)
    asked.end()
    await noted(`${flavour} is patient`)
    asked.destroy()
    await noted(`${flavour} is left`)
  })

  // A host that asks before the application reads has told the client to go on.
  test('a body that is announced is asked for when it is read', async () => {
    const head =
      ' HTTP/1.1\r\nHost: a\r\nX-Application: awaiting\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n'
    const refused = await exchanged(running().port, [`POST /refusing${head}`, [' 413 ', '']])
    expect(refused.includes(' 100 ')).toBe(host.asksAtOnce)
    await exchanged(running().port, [`POST /uploaded${head}`, [' 100 ', 'abc'], [' 204 ', '']])
    await noted('an upload of 3')
  })

  test('a client that takes nothing is given up', async () => {
    const socket = connect(running().port, '127.0.0.1', () =>
      socket.write('GET /flood HTTP/1.1\r\nHost: a\r\nX-Application: awaiting\r\n\r\n')
    )
    await noted('the reader of a flood is lost')
    socket.destroy()
  })

  test('a conversation is held until the client closes it', async () => {
    const headers = {...awaiting, 'sec-websocket-protocol': 'a, b'}
    const long = 'x'.repeat(70_000)
    const heard = await talked('/chat?closed', {
      headers,
      says: ['\u00e9', [1, 2], long],
      then: {close: [4001, 'bye']}
    })
    expect(heard).toMatchObject({
      headers: {'x-chat': '1', 'sec-websocket-protocol': 'b'},
      messages: ['\u00e9!', [1, 2], `${long}!`],
      close: [4001, 'bye']
    })
    await noted(`/chat?closed has ended, closed with ${host.codes.closed}, gone: True`)
  })

  test('a conversation is held until the application closes it', async () => {
    const heard = await talked('/chat?closing', {says: ['a', 'close']})
    expect(heard).toMatchObject({messages: ['a!'], close: [4000, 'as asked']})
    await noted('/chat?closing has ended, closed with 4000, gone: False')
  })

  test('a conversation that fails is closed with 1011', async () => {
    const heard = await talked('/chat?failing', {says: ['a', 'fail']})
    expect(heard).toMatchObject({messages: ['a!'], close: [1011, '']})
    await noted('/chat?failing has ended, closed with 1011, gone: False')
  })

  test('a conversation ends when its client is lost', async () => {
    await talked('/chat?lost', {says: ['a'], then: 'leave'})
    await noted(`/chat?lost has ended, closed with ${host.codes.lost}, gone: True`)
  })

  if (!host.http2)
    test('an exchange learns that its client has left before a handshake is answered', async () => {
      const headers = {...awaiting, ...upgrade}
      const asked = request({host: '127.0.0.1', port: running().port, path: '/slow', headers, agent: false})
      asked.once('error', () => undefined)
      asked.end()
      await noted('a slow answer is made')
      asked.destroy()
      await noted('a slow answer has ended, gone: True')
    })

  test('a conversation may block', async () => {
    const heard = await talked('/chat?blocking', {
      headers: blocking,
      says: ['a', 'b'],
      then: {close: [4001, '']}
    })
    expect(heard).toMatchObject({messages: ['a!', 'b!'], close: [4001, '']})
    await noted(`/chat?blocking has ended, closed with ${host.codes.closed}`)
  })

  test('a handshake is refused with an answer, and a request that is none with another', async () => {
    const headers = {...awaiting, ...upgrade, origin: 'https://evil.example'}
    const refused = await ask(running().port, '/chat', {headers})
    expect({status: refused.status, body: String(refused.body)}).toEqual({
      status: 403,
      body: 'no origin of ours'
    })
    const plain = await given('/chat')
    expect({status: plain.status, body: String(plain.body)}).toEqual({status: 426, body: 'no handshake'})
    expect(plain.headers.upgrade).toBe(host.http2 ? undefined : 'websocket')
  })

  if (!host.http2)
    test('an application may be mounted', async () => {
      const own = emptyFolder()
      const mounted = await start(host, own.folder, {options: ['--root-path', '/mounted']})
      try {
        // A proxy takes the prefix away, or leaves it; a host adds it or expects it.
        const path = host.prefixes ? '/facts?a%2fb' : '/mounted/facts?a%2fb'
        const {body} = await ask(mounted.port, path, {headers: awaiting})
        expect(JSON.parse(String(body))).toMatchObject({mount: '/mounted', rest: '/facts', query: 'a%2fb'})
      } finally {
        await mounted.stop()
        own.remove()
      }
    })

  if (!host.http2)
    test('a factory that fails keeps its host from starting, and says why', async () => {
      const own = emptyFolder()
      const begun = start(host, own.folder, {application: 'hosted_asgi:failing'})
      await expect(begun).rejects.toThrow('no database')
      own.remove()
    })

  if (host.trio)
    test('an async factory lives on the loop of trio', async () => {
      const own = emptyFolder()
      const application = 'hosted_trio:application'
      const living = await start(host, own.folder, {application, options: host.trio ?? []})
      try {
        const {body, isWhole} = await ask(living.port, '/', {body: Buffer.from('abc')})
        expect({body: String(body), isWhole}).toEqual({body: '3 bytes on trio', isWhole: true})
        const heard = await talk(living.port, '/', {says: ['a'], then: {close: [4001, 'bye']}})
        expect(heard).toMatchObject({messages: ['a!'], close: [4001, 'bye']})
      } finally {
        await living.stop()
      }
      expect(living.events()).toEqual(['over'])
      own.remove()
    })

  test('a host that ends closes its conversations, or waits for them, and leaves a factory then', async () => {
    const open = talked('/chat?open', {says: ['a'], then: {close: [4001, 'bye'], after: 1000}})
    await noted('/chat?open has begun')
    await running().stop()
    expect((await open).close).toEqual(host.atEnd)
    expect(running().events().slice(-1)).toEqual(['over'])
  })
})
