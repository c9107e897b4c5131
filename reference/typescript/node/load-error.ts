/** Say where a module cannot be read, and what may mend it. */
export function loadError(file: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if ('code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.[cm]?ts$/.test(file)) {
    const message = `${file}: TypeScript needs Node 22.18 or later, and this is ${process.versions.node}`
    return new Error(message, {cause: error})
  }
  if (!(error instanceof SyntaxError)) return error
  const place = placeOf(error) ?? `${file}, or what it imports`
  const hint = /Unexpected token 'export'|outside a module/.test(error.message)
    ? ' (is `"type": "module"` missing in package.json?)'
    : ''
  return new Error(`${place}: ${error.message}${hint}`, {cause: error})
}

/** Where the syntax is wrong: the first line of the stack, where that is a place. */
function placeOf({stack = ''}: SyntaxError): string | undefined {
  const [first = ''] = stack.split('\n', 1)
  return /:[0-9]+$/.test(first) ? first.replace(/^file:\/\//, '') : undefined
}
