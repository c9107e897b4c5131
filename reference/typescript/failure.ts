import {bytesOf} from './body.ts'
import {ClientGone} from './errors.ts'
import {Fields} from './fields.ts'
import {refusalOf} from './refused-request.ts'
import {Response} from './response.ts'
import {Sending} from './sending.ts'
import type {Step} from './step.ts'
import type {Chunk, Exchange} from './types.ts'

/** Log what went wrong, and give what the client gets of it. */
export function failure(
  exchange: Exchange,
  error: unknown,
  headLeft: boolean
): readonly Step[] {
  const refused = refusal(exchange, error, headLeft)
  if (headLeft || exchange.gone) return [{kind: 'abort', error}]
  return refused ?? sent(exchange, plain())
}

/** Log an error of an application, and where it came up. */
export function logFailure(exchange: Exchange, error: unknown): void {
  const {method, target, log} = exchange
  log.error(`An application failed, ${method} ${target}`, error)
}

/** What an exchange ends with when a server asks for no more steps. */
export function unfinished({gone}: Exchange): ClientGone {
  const who = gone ? 'the client has left' : 'the server stopped'
  return new ClientGone(`sending.gone: ${who}`)
}

/** The answer of a refusal; what is none is logged. */
function refusal(
  exchange: Exchange,
  error: unknown,
  headLeft: boolean
): readonly Step[] | undefined {
  const {log} = exchange
  let steps: readonly Step[] | undefined
  try {
    const response = refusalOf(error)
    steps = response && sent(exchange, response)
  } catch (wrong) {
    log.error('A refusal cannot be sent', wrong)
    return undefined
  }
  if (error instanceof Error && (steps || isLoss(exchange, error, headLeft)))
    log.info(error.message)
  else logFailure(exchange, error)
  return steps
}

/** Whether its own client has left; a conversation logs the loss of another itself. */
function isLoss(
  {gone, websocket}: Exchange,
  error: Error,
  headLeft: boolean
): boolean {
  const talking = headLeft && websocket !== undefined
  return error instanceof ClientGone && (gone || talking)
}

function sent(exchange: Exchange, response: Response): readonly Step[] {
  const sending = new Sending(exchange, response)
  const head = sending.head([])
  const bytes = bytesOf(response.body as Chunk)
  const content = sending.hasContent && bytes.byteLength > 0
  return [
    head,
    ...(content ? [{kind: 'chunk', bytes} as const] : []),
    {kind: 'end', trailers: new Fields()}
  ]
}

function plain(): Response {
  const type = ['content-type', 'text/plain'] as const
  return new Response(500, [type], 'Internal server error\n')
}
