import {parentPort} from 'node:worker_threads'
import type {Answer, Request} from './protocol.ts'
import {validate} from './validate.ts'

// On a thread of its own: an expression in an author's schema may take for ever, and a thread can be ended.

parentPort!.on('message', (request: Request) => {
  parentPort!.postMessage({id: request.id, faults: validate(request)} satisfies Answer)
})
