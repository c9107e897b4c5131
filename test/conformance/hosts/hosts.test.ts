import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {ask, octetsFor, type Question} from './ask.ts'
import {findAsgiHosts} from './find-asgi-hosts.ts'
import {findHosts} from './find-hosts.ts'
import type {Host} from './host.ts'
import {patience, run} from './run.ts'

const upload = Buffer.alloc(1_000_000, 'abc')
const summed = `${upload.length} ${createHash('sha256').update(upload).digest('hex')}`
const source = readFileSync(join(import.meta.dirname, 'hosted.py'))

const found = [...(await findHosts()), ...(await findAsgiHosts())]
const missing = found.filter((host) => 'missing' in host)
const hosts = found.filter((host): host is Host => !('missing' in host))

test.for(missing)('on $name', ({missing}, {skip}) => skip(missing))

describe.each(hosts)('on $name', (host) => {
  const running = run(host)
  const given = (path: string, question?: Question) => (host.http2 ?? ask)(running().port, path, question)
  const text = async (path: string, question?: Question) => String((await given(path, question)).body)
  const noted = (event: string) =>
    expect.poll(() => running().events(), {timeout: patience.event}).toContain(event)
  const logged = (line: string) =>
    expect.poll(() => running().log(), {timeout: patience.event}).toContain(line)

  test('an exchange says what the client sent', async () => {
    const headers = {'x-twice': ['a', 'b'], cookie: 'a=1; b=2'}
    const {status, body} = await given('/about?x=%20', {headers})
    expect(status).toBe(200)
    const said = JSON.parse(String(body)) as Record<string, unknown>
    expect(said).toMatchObject({
      method: 'GET',
      target: '/about?x=%20',
      mount: '',
      rest: '/about',
      query: 'x=%20',
      scheme: 'http',
      authority: `127.0.0.1:${running().port}`,
      http_version: host.http2 ? '2' : '1.1',
      client: '127.0.0.1',
      cookie: ['a=1; b=2']
    })
    expect(['a,b', 'a, b']).toContain(String(said['x-twice']))
    expect(said['features']).toContain('raw-target')
  })

  test('an escaped slash stays one', async () => {
    expect(await text('/a%2fb%20c')).toBe('/a%2fb%20c')
  })

  if (host.mount !== undefined)
    test('an application may be mounted', async () => {
      const {mount, rest, target} = JSON.parse(await text(`${host.mount}/about`)) as Record<string, string>
      expect({mount, rest, target}).toEqual({
        mount: host.mount,
        rest: '/about',
        target: `${host.mount}/about`
      })
      expect(await text(`${host.mount}/a%2fb`)).toBe('/a%2fb')
    })

  test('a body is read to its end', async () => {
    expect(await text('/digest', {body: upload, headers: {'content-length': upload.length}})).toBe(summed)
  })

  test('a body of unknown length is read, or refused where the host does not say its end', async () => {
    const {status, body} = await given('/digest', {body: upload, headers: {'transfer-encoding': 'chunked'}})
    expect({status, body: String(body)}).toEqual(
      host.readsChunks ? {status: 200, body: summed} : {status: 411, body: 'The request was refused\n'}
    )
  })

  test('an upload that breaks off is not taken for a whole one', async () => {
    const asked = {body: Buffer.from('abc'), headers: {'content-length': 10}, breaksOff: true}
    await expect(given('/uploaded', asked)).rejects.toThrow()
    if (!host.readsAhead) await noted('an upload broke off')
    await given('/nothing')
    expect(
      running()
        .events()
        .filter((event) => event.startsWith('an upload of'))
    ).toEqual([])
  })

  // It comes with the head: a host that closes before it has come may reset the connection, and the answer with it.
  test('a body that nobody reads keeps nobody waiting', async () => {
    const asked = {body: Buffer.from('abc'), headers: {'content-length': 3}}
    expect(await text('/unread', asked)).toBe('unread')
  })

  test('a stream goes out whole, and its end is told', async () => {
    const {body, isWhole} = await given('/streamed')
    expect({length: body.length, isWhole}).toEqual({length: 4_096_000, isWhole: true})
    await noted('end of streamed')
    expect(running().events()).toContain('closed')
  })

  test('a file and a region of it are sent', async () => {
    const {body, headers} = await given('/source')
    expect(body.equals(source)).toBe(true)
    expect(headers['content-length']).toBe(String(source.length))
    const region = await given('/region')
    expect({status: region.status, body: String(region.body)}).toEqual({
      status: 206,
      body: String(source.subarray(3, 9))
    })
  })

  test('a failure is answered with 500, and logged', async () => {
    const {status, body, isWhole} = await given('/failing')
    expect({status, body: String(body), isWhole}).toEqual({
      status: 500,
      body: 'Internal server error\n',
      isWhole: true
    })
    await noted('end of failing')
    await logged('the failure of a page')
  })

  test('a refusal is answered with its status', async () => {
    const {status, body, isWhole} = await given('/refusing')
    expect({status, body: String(body), isWhole}).toEqual({
      status: 413,
      body: 'The request was refused\n',
      isWhole: true
    })
  })

  test('a body that breaks off does not look whole', async () => {
    const {status, body, isWhole} = await given('/broken')
    expect({status, length: body.length, isWhole}).toEqual({
      status: 200,
      length: 4096,
      isWhole: !host.showsLoss
    })
    await logged('the failure of a body')
  })

  test.each([
    ['HEAD', '/source', 200],
    ['HEAD', '/streamed', 200],
    ['GET', '/nothing', 204],
    ['GET', '/unchanged', 304]
  ])('%s %s has no content', async (method, path, status) => {
    if (host.endsHead && method === 'HEAD' && path === '/streamed') {
      // Whether a client sees it depends on when it comes, so what is sent is looked at.
      const sent = await octetsFor(running().port, 'HEAD /streamed HTTP/1.1', 'Host: a', 'Connection: close')
      return expect(sent).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\n0\r\n\r\n$/u)
    }
    const answer = await given(path, {method})
    expect(answer).toMatchObject({status, body: Buffer.alloc(0), isWhole: true})
    const said = path === '/source' ? String(source.length) : undefined
    expect(answer.headers['content-length']).toBe(said)
  })

  test('a client that leaves ends a stream', async () => {
    await given('/endless', {leaves: true})
    await noted('end of endless')
  })

  test('a new layer, an old one and an application stand around each other', async () => {
    const headers = {'x-application': 'between'}
    expect(await given('/about', {headers})).toMatchObject({
      status: 200,
      headers: {'x-old': '1', 'x-new': '1'}
    })
    const failed = await given('/failing', {headers})
    expect({status: failed.status, body: String(failed.body)}).toEqual({
      status: 500,
      body: 'Internal server error\n'
    })
  })

  if (host.hasAsync)
    test('an async application runs on one loop', async () => {
      const asked = {headers: {'x-application': 'waiting', 'content-length': 3}, body: Buffer.from('abc')}
      for (const time of ['first', 'second'])
        expect(await text('/', asked), time).toBe('3 bytes, on one loop')
    })

  test('a factory is begun once, and ends with its process', async () => {
    const asked = {headers: {'x-application': 'alive'}}
    for (const time of ['first', 'second']) expect((await given('/nothing', asked)).status, time).toBe(204)
    expect(
      running()
        .events()
        .filter((event) => event === 'begun')
    ).toHaveLength(1)
    // uWSGI leaves nothing behind a request that it has answered and is not done with.
    await wait(200)
    await running().stop()
    expect(
      running()
        .events()
        .filter((event) => event === 'over')
    ).toHaveLength(host.end?.leaves === false ? 0 : 1)
  })
})
