import {Chunks} from './chunks.ts'
import type {Course} from './course.ts'
import {failure} from './failure.ts'
import {respond} from './respond.ts'
import {Sending} from './sending.ts'
import type {Step} from './step.ts'
import type {Application, Exchange} from './types.ts'

/** Answer an exchange: give what is to be sent, step by step. */
export async function* deliver(
  application: Application,
  exchange: Exchange,
  course: Course
): AsyncGenerator<Step, void, void> {
  let sending: Sending | undefined
  let chunks: Chunks | undefined

  try {
    const response = await respond(application, exchange)
    chunks = new Chunks(response.body)
    sending = new Sending(exchange, response)

    let item = sending.hasContent ? await chunks.next() : nothing
    yield sending.head()
    while (!item.done) {
      yield* sending.chunk(item.value)
      sending.goOn()
      item = await chunks.next()
    }
    yield await sending.end()
  } catch (error) {
    yield* failure(exchange, error, sending?.headLeft ?? false)
  } finally {
    await closed(chunks, exchange)
    await course.end()
  }
}

async function closed(
  chunks: Chunks | undefined,
  {log}: Exchange
): Promise<void> {
  try {
    await chunks?.return()
  } catch (error) {
    log.error('A body could not be closed', error)
  }
}

const nothing: IteratorResult<Uint8Array, undefined> = {
  done: true,
  value: undefined
}
