const origins = new WeakMap<object, string>()

/** What to call a function in an error; nothing, if it has no name. */
export function originOf(given: unknown): string {
  if (typeof given !== 'function') return ''
  return origins.get(given) ?? given.name
}

/** Let one function stand for another, made where this stack was taken. */
export function keepOrigin(made: object, {name}: Function, stack = ''): void {
  const [, caller = ''] = stack.split('\n').flatMap((line) => place.exec(line)?.[1] ?? [])
  origins.set(made, name === '' || caller === '' ? name || caller : `${name} (${caller})`)
}

const place = /([^/\\@( ]+:[0-9]+):[0-9]+\)?$/
