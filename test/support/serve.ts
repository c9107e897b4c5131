import {createReadStream, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'

export interface Served {
  /** Ends in `/`; the folder is not the root of the server. */
  readonly address: string
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json'
}

/** Give the files of a folder to this machine alone, below a folder of the server's. */
export async function serve(folder: string): Promise<Served> {
  const prefix = '/some/where/'
  const server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost')
    const path = join(folder, normalize(decodeURIComponent(pathname.slice(prefix.length)) || 'index.html'))
    const isThere = pathname.startsWith(prefix) && statSync(path, {throwIfNoEntry: false})?.isFile()
    if (!isThere) return void response.writeHead(404).end()
    response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'})
    createReadStream(path).pipe(response)
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
  }
}
