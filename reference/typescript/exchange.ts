import {AttemptCourse} from './attempt-course.ts'
import {checkBody} from './body.ts'
import {Course} from './course.ts'
import {ClientGone, ContractError, describe} from './errors.ts'
import {Features} from './features.ts'
import {Fields} from './fields.ts'
import {carries} from './carries.ts'
import {interimOf, type Interim} from './interim.ts'
import {linkOf, pushedRequest, pushPath, rungOf, type Rung} from './preload.ts'
import {priorityOf, type Priority} from './priority.ts'
import {mountBelow, splitMount, type Rest} from './mount.ts'
import {RequestBody} from './request-body.ts'
import {checkTarget, splitTarget, type Target} from './target.ts'
import type {End} from './ends.ts'
import type {Response} from './response.ts'
import type {Attempt, Callback, Changes, Endpoint, Exchange, Given, Log, Pairs, Sent, Tls, WebSocketOffer} from './types.ts'

/** Make an exchange, in a test or in a server, which keeps the course. */
export function exchange(given: Given = {}, course = new Course(given.log ?? silent)): Exchange {
  const settled = checkGiven(given)
  const {headers = []} = given
  const fields = once(() => new Fields(resolve(headers)).fix())
  return Object.freeze(
    new Constructed(settled, course, fields, new RequestBody(given.body ?? '', given.trailers, course))
  )
}

class Constructed implements Exchange {
  readonly #given: Settled
  readonly #course: Course
  readonly #fields: () => Fields
  readonly #body: RequestBody
  readonly #target: () => Target
  readonly #rest: () => Rest
  readonly #method: string
  readonly #features: Features

  constructor(given: Settled, course: Course, fields: () => Fields, body: RequestBody) {
    this.#given = given
    this.#course = course
    this.#fields = fields
    this.#body = body
    this.#method = given.method ?? 'GET'
    this.#features = new Features(given.features)
    this.#target = once(() => splitTarget(this.method, this.target))
    this.#rest = once(() => splitMount(this.mount, this.path))
  }

  get method(): string {
    return this.#method
  }
  get target(): string {
    return this.#given.target ?? '/'
  }
  get mount(): string {
    return this.#given.mount ?? ''
  }
  get features(): Features {
    return this.#features
  }
  get path(): string {
    return this.#target().path
  }
  get query(): string | undefined {
    return this.#target().query
  }
  get rest(): string {
    return this.#rest().rest
  }
  get segments(): readonly string[] {
    return this.#rest().segments
  }
  get scheme(): 'http' | 'https' {
    return this.#given.scheme ?? 'http'
  }
  get authority(): string | undefined {
    return this.#given.authority
  }
  get headers(): Fields {
    return this.#fields()
  }
  get body(): RequestBody {
    return this.#body
  }
  get trailers(): Fields | undefined {
    return this.#body.trailers
  }
  get httpVersion(): string {
    return this.#given.httpVersion ?? '1.1'
  }
  get version(): readonly [1, 0] {
    return [1, 0]
  }
  get client(): Endpoint | undefined {
    return this.#given.client
  }
  get server(): Endpoint | undefined {
    return this.#given.server
  }
  get tls(): Tls | undefined {
    return this.#given.tls
  }
  get user(): string | undefined {
    return this.#given.user
  }
  get websocket(): WebSocketOffer | undefined {
    return this.#given.websocket
  }
  get state(): Map<string, unknown> {
    return this.#course.state
  }
  get log(): Log {
    return this.#course.log
  }
  get gone(): boolean {
    return this.#course.gone
  }
  get sent(): Sent | undefined {
    return this.#course.sent
  }

  onGone(callback: Callback): void {
    this.#course.onGone(callback)
  }

  onEnd(end: End): void {
    this.#course.onEnd(end)
  }

  get priority(): Priority {
    const {priority} = this.#given
    const known = typeof priority === 'function' ? priority() : priority
    return priorityOf(known ?? this.headers.get('priority'))
  }

  preload(target: string, kind: string): Rung {
    if (this.#given.preload) return this.#given.preload(target, kind)
    const link = linkOf(target, kind)
    const path = pushPath(target, this)
    const facts = {
      method: this.method,
      open: !this.#course.headLeft && !this.gone,
      preload: this.features.has('preload'),
      inform: this.#can('inform'),
      push: this.#can('push') && path !== undefined
    }

    let rung = rungOf(facts)
    if (rung === 'push' && this.#given.push?.(pushedRequest(this, path ?? '')) === false)
      rung = rungOf({...facts, push: false})
    if (rung === 'hint' && !this.#send(interimOf(103, [['link', link]])))
      rung = rungOf({...facts, push: false, inform: false})
    if (rung === 'hint' || rung === 'header') this.#course.link(link)
    return rung
  }

  inform(status: number, headers: Pairs): boolean {
    const interim = interimOf(status, headers)
    if (!this.#can('inform') || this.#course.headLeft) return false
    if (this.gone) throw new ClientGone('sending.gone: the client has left')
    return this.#send(interim)
  }

  #can(feature: 'inform' | 'push'): boolean {
    const sends = this.#given[feature] !== undefined
    return sends && this.features.has(feature) && carries(this.httpVersion, feature)
  }

  #send({status, headers}: Interim): boolean {
    return this.#given.inform?.(status, headers) !== false
  }

  replace(changes: Changes): Exchange {
    checkChanges(changes)
    const settled = checkGiven(changes)
    const given = changes.headers
    const fields = given === undefined ? this.#fields : once(() => new Fields(resolve(given)).fix())
    const hidden = 'websocket' in changes && changes.websocket === undefined && changes.features === undefined
    const features = hidden ? {features: [...this.features].filter((name) => name !== 'websocket')} : {}
    const all = {...this.#given, ...settled, ...features}
    const variant = this.#varied(all, fields, this.#replaced(changes))
    if ('target' in changes) checkTarget(variant.method, variant.target, 'request.target.early')
    if (variant.mount !== '' && ('mount' in changes || 'target' in changes)) variant.#rest()
    return Object.freeze(variant)
  }

  below(count: number): Exchange {
    return this.replace({mount: mountBelow(this.mount, this.rest, count)})
  }

  attempt(): Attempt {
    const course = new AttemptCourse(this.#course)
    return Object.freeze(new Attempted(this.#given, course, this.#fields, this.#body))
  }

  #varied(given: Settled, fields: () => Fields, body: RequestBody): Constructed {
    const course = this.#course
    if (course instanceof AttemptCourse) return new Attempted(given, course, fields, body)
    return new Constructed(given, course, fields, body)
  }

  #replaced({body, trailers}: Changes): RequestBody {
    if (body === undefined) return this.#body
    return new RequestBody(body, trailers ?? (() => this.#body.trailers ?? []))
  }
}

class Attempted extends Constructed implements Attempt {
  readonly #course: AttemptCourse

  constructor(given: Settled, course: AttemptCourse, fields: () => Fields, body: RequestBody) {
    super(given, course, fields, body)
    this.#course = course
  }

  get attempted(): Attempt {
    return (this.#course.attempted ??= this)
  }

  leave(response?: Response): Promise<void> {
    return this.#course.leaveOut(response)
  }

  override replace(changes: Changes): Attempt {
    return super.replace(changes) as Attempted // its course says so
  }

  override below(count: number): Attempt {
    return super.below(count) as Attempted
  }
}

// What has a getter alone would fail with an error that says nothing.
for (const [name, {get}] of Object.entries(Object.getOwnPropertyDescriptors(Constructed.prototype))) {
  if (get) Object.defineProperty(Constructed.prototype, name, {get, set: () => fixed(name)})
}

function fixed(name: string): never {
  throw new ContractError('exchange.fixed', '`replace` or `state`', `an assignment to \`${name}\``)
}

function checkChanges(changes: Changes): void {
  const shared = Object.keys(changes).find((name) => name === 'log' || (name === 'trailers' && !('body' in changes)))
  if (shared)
    throw new ContractError('exchange.replace.kept', 'attributes of a variant', shared)
}

/** What was given, with ends of the connection in the place of pairs. */
type Settled = Given & {readonly client?: Endpoint | undefined; readonly server?: Endpoint | undefined}

function checkGiven(given: Given): Settled {
  if (typeof given !== 'object')
    throw new ContractError('exchange.construct', 'an object', `${describe(given)} (as \`target\`?)`)
  for (const name in given) if (!attributes.has(name)) throw unknown(name)
  const {headers = [], body = ''} = given
  if (typeof headers !== 'function' && (typeof headers !== 'object' || !(Symbol.iterator in headers)))
    throw new ContractError('exchange.construct', 'a list of pairs as headers', describe(headers))
  if (typeof body !== 'function') checkBody(body)
  if (isEnd(given.client) && isEnd(given.server)) return given as Settled
  const {client, server, ...others} = given
  return {...others, ...endOf('client', client), ...endOf('server', server)}
}

function isEnd(given: Given['client']): given is Endpoint | undefined {
  return given === undefined || (typeof given === 'object' && 'address' in given)
}

function endOf(name: 'client' | 'server', given: Given['client']): Pick<Settled, 'client' | 'server'> {
  if (given === undefined) return {}
  if (isEnd(given)) return {[name]: given}
  if (!Array.isArray(given))
    throw new ContractError('exchange.construct', `an address and a port as ${name}`, describe(given))
  const [address, port] = given
  return {[name]: {address, port}}
}

function unknown(name: string): ContractError {
  const got = `${name}${parts.get(name) ?? ''}`
  return new ContractError('exchange.construct.names', `some of ${[...attributes].join(', ')}`, got)
}

const parts: ReadonlyMap<string, string> = new Map([
  ['path', ' (a part of `target`)'],
  ['query', ' (a part of `target`)'],
  ['rest', ' (`target` without `mount`)'],
  ['segments', ' (`target` without `mount`)']
])

const attributes: ReadonlySet<string> = new Set([
  'authority',
  'body',
  'client',
  'features',
  'headers',
  'httpVersion',
  'inform',
  'log',
  'method',
  'mount',
  'preload',
  'priority',
  'push',
  'scheme',
  'server',
  'target',
  'tls',
  'trailers',
  'user',
  'websocket'
])

const silent: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {}
}

function resolve<Value>(value: Value | (() => Value)): Value {
  return value instanceof Function ? value() : value
}

function once<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => (made ??= {value: make()}).value
}
