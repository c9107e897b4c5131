import {Chunks} from './chunks.ts'
import {Conversation} from './conversation.ts'
import type {Course} from './course.ts'
import {blamed, orInner} from './errors.ts'
import {failure, unfinished} from './failure.ts'
import {respond} from './respond.ts'
import {isAcceptance} from './response.ts'
import {Sending} from './sending.ts'
import type {Step} from './step.ts'
import type {Application, Exchange} from './types.ts'

/** Answer an exchange: give what is to be sent, step by step. */
export async function* deliver(
  application: Application,
  exchange: Exchange,
  course: Course
): AsyncGenerator<Step, void, void> {
  let chunks: Chunks | undefined
  let outcome: unknown = stopped

  course.begin()
  try {
    const response = await respond(application, exchange)
    chunks = new Chunks(response.body)
    if (isAcceptance(response)) {
      const conversation = new Conversation(exchange, response)
      yield course.step(conversation.accept())
      yield course.step(await conversation.talk())
      outcome = undefined
      return
    }

    const sending = new Sending(exchange, response)

    let item = sending.hasContent ? await chunks.next() : nothing
    yield sending.head(course.leave(response.status))
    while (!item.done) {
      for (const step of sending.chunk(item.value))
        yield course.step(step)
      sending.goOn()
      item = await chunks.next()
    }
    yield course.step(await sending.end())
    outcome = undefined
  } catch (error) {
    blamed(error, application, orInner)
    outcome = error ?? new Error('Nothing was thrown')
    await closed(chunks, exchange)
    for (const step of failure(exchange, error, course.headLeft))
      yield course.step(step)
  } finally {
    await closed(chunks, exchange)
    if (outcome === stopped) outcome = unfinished(exchange)
    await course.end(outcome)
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

const stopped = Symbol('The server asked for no more')

const nothing: IteratorResult<Uint8Array, undefined> = {
  done: true,
  value: undefined
}
