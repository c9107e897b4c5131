import type {Session} from '../session/session.ts'
import {images} from './images.ts'
import {inventory} from './inventory.ts'
import {packages} from './packages.ts'
import type {Publication, Publisher} from './publisher.ts'
import {schema} from './schema.ts'
import {search} from './search.ts'

/** In the order in which they are asked. */
const publishers: readonly Publisher[] = [packages(), inventory, schema, images, search()]

/** Let what takes long begin, beside other work. */
export function prepareAll(session: Session, context: {readonly signal: AbortSignal}): void {
  for (const publisher of publishers) publisher.prepare?.(session, context)
}

/** Let what is made of pages begin, with the pages as they are supposed to become. */
export function foreseeAll(session: Session, context: {readonly signal: AbortSignal}): void {
  for (const publisher of publishers) publisher.foresee?.(session, context)
}

/** Everything that is made of the standard as it is now, beside what the graph knows; throws what the signal is aborted with. */
export async function publishAll(
  session: Session,
  context: {readonly signal: AbortSignal}
): Promise<Publication> {
  const publications = await Promise.all(publishers.map(({publish}) => publish(session, context)))
  context.signal.throwIfAborted()
  return {
    files: publications.flatMap(({files}) => files),
    diagnostics: publications.flatMap(({diagnostics}) => diagnostics)
  }
}
