import {describe} from '../errors.ts'
import {interimOf} from '../interim.ts'
import {linkOf, type Rung} from '../preload.ts'
import type {Exchange, Pairs} from '../types.ts'
import {CallerError} from './caller-error.ts'
import type {Watch} from './watch.ts'

/** Send an interim response, and look at what the server says of it. */
export function informed(exchange: Exchange, watch: Watch, status: number, headers: Pairs): boolean {
  const interim = interimOf(status, headers)
  const left = watch.gone()
  const sent: unknown = exchange.inform(interim.status, interim.headers)
  if (typeof sent !== 'boolean') throw new CallerError('interim.told', 'true or false', describe(sent))
  if (!sent) return sent
  if (exchange.httpVersion < '1.1') throw new CallerError('interim.old', 'false in HTTP/1.0', 'true')
  if (!exchange.features.has('inform'))
    throw new CallerError('exchange.features.advisory', 'false, as it is not announced', 'true')
  if (watch.late) throw new CallerError('interim.late', 'false after the head', 'true')
  if (left) throw new CallerError('sending.gone', 'a failure, as the client has left', 'true')
  return sent
}

/** Preload, and look at the rung that the server gives. */
export function preloaded(exchange: Exchange, watch: Watch, target: string, kind: string): Rung {
  linkOf(target, kind)
  const left = watch.gone()
  const rung = exchange.preload(target, kind)
  const {features, method} = exchange
  if (!rungs.has(rung)) throw new CallerError('preload.rung', 'a rung', String(JSON.stringify(rung)))
  if (rung === 'none') {
    const possible = features.has('preload') && watch.calling && !watch.gone()
    if (possible) throw new CallerError('preload.ladder', 'the header at least', rung)
    return rung
  }
  if (watch.late || left)
    throw new CallerError('preload.late', "'none' after the head or the client has left", rung)
  if (!features.has('preload'))
    throw new CallerError('exchange.features.advisory', "'none', as it is not announced", rung)
  if (rung === 'push' && !features.has('push'))
    throw new CallerError('exchange.features.announced', 'a rung that is announced', rung)
  if (rung !== 'header' && (method === 'HEAD' || (rung === 'hint' && !features.has('inform'))))
    throw new CallerError('preload.ladder', 'the header', rung)
  return rung
}

const rungs: ReadonlySet<string> = new Set(['push', 'hint', 'header', 'none'])
