/**
 * A function as it is declared: `(name: string) => boolean` with the head `function has` is
 * `function has(name: string): boolean`; absent where the type is anything but one signature.
 */
export function callableText(head: string, type: string): string | undefined {
  const arrow = arrowOf(type)
  if (arrow === undefined) return undefined
  return `${head}${type.slice(0, arrow)}: ${type.slice(arrow + ' => '.length)}`
}

/** Where the arrow behind the parameters stands, when the text starts with parameters. */
function arrowOf(type: string): number | undefined {
  if (!/^[(<]/u.test(type)) return undefined
  let depth = 0

  for (let at = 0; at < type.length; at += 1) {
    const character = type.charAt(at)
    if (`'"\``.includes(character)) at = endOfText(type, at)
    else if ('([{<'.includes(character)) depth += 1
    else if (')]}'.includes(character) || (character === '>' && type.charAt(at - 1) !== '=')) depth -= 1

    if (depth === 0 && type.startsWith(' => ', at + 1)) return at + 1
    if (depth === 0 && character === ')') return undefined
  }

  return undefined
}

function endOfText(type: string, start: number): number {
  let at = start + 1
  while (at < type.length && type.charAt(at) !== type.charAt(start)) at += type.charAt(at) === '\\' ? 2 : 1
  return at
}
