/**
 * A test's id as a path whose every segment is an identifier where `joint` is one.
 *
 * Hyphens become joints; whatever else is no letter or digit of ASCII in lower case is escaped.
 */
export function fileNameOf(id: string, joint: '-' | '_'): string {
  return id
    .split('/')
    .map((segment) => nameOf(segment, joint))
    .join('/')
}

function nameOf(segment: string, joint: string): string {
  const name = segment.replace(/[^a-z0-9-]/gu, escape).replaceAll('-', joint)
  return name === '' || (joint === '_' && !/^[a-zX_]/u.test(name)) ? `X${name}` : name
}

function escape(character: string): string {
  return `X${(character.codePointAt(0) ?? 0).toString(16)}X`
}
