import {blamed} from './errors.ts'
import {notCallable} from './not-callable.ts'
import {normalise, type Response} from './response.ts'
import type {Application, Exchange} from './types.ts'

/** Call an application, and give its response in the one reliable form. */
export async function respond(
  application: Application,
  exchange: Exchange
): Promise<Response> {
  if (typeof application !== 'function') throw notCallable(application)
  try {
    return normalise(await application(exchange))
  } catch (error) {
    throw blamed(error, application)
  }
}
