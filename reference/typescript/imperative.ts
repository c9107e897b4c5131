import {ContractError} from './errors.ts'
import {Handover, type Send} from './handover.ts'
import {Response} from './response.ts'
import type {Application, Exchange, Pairs, Trailers} from './types.ts'

/** Say how the response begins, before anything of it is sent. */
export type Start = (status: number, headers: Pairs, trailers?: Trailers) => Send

/** Make an application of a function that starts a response, then sends it. */
export function imperative(run: (exchange: Exchange, start: Start) => Promise<void>): Application {
  return async (exchange) => {
    const started: Response[] = []
    const body: Handover = new Handover((send) =>
      run(exchange, (status, headers, trailers) => {
        if (body.sent)
          throw new ContractError('handover.start', 'a start before the first chunk', 'one after it')
        started.splice(0, 1, new Response(status, headers, body, trailers))
        return send
      })
    )
    try {
      await body.begin()
      const [response] = started
      if (response) return response
      throw new ContractError('handover.start', 'a call of `start`', 'none')
    } catch (error) {
      await body.return()
      throw error
    }
  }
}
