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
  const refused = refusal(exchange, error)
  if (headLeft || exchange.gone) return [{kind: 'abort', error}]
  return refused ?? sent(exchange, plain())
}

/** The answer of a refusal; what is none is logged. */
function refusal(
  exchange: Exchange,
  error: unknown
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
  if (error instanceof Error && (steps || error instanceof ClientGone))
    log.info(error.message)
  else log.error('An application failed', error)
  return steps
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
