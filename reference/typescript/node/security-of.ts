import type {Socket} from 'node:net'
import {TLSSocket} from 'node:tls'
import type {Tls} from '../index.ts'

/** The scheme of a connection, and what is known of its TLS. */
export function securityOf(socket: Socket): {readonly scheme: 'http' | 'https'; readonly tls: Tls | undefined} {
  if (!(socket instanceof TLSSocket)) return {scheme: 'http', tls: undefined}
  const tls = Object.freeze({version: socket.getProtocol() ?? '', cipher: socket.getCipher().standardName})
  return {scheme: 'https', tls}
}
