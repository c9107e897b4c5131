/** The members of a dictionary; none where it is malformed. */
export function dictionaryOf(text: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>()
  for (let at = 0; at < text.length;) {
    const found = matchAt(member, text, at)
    if (found?.[1] === undefined) return new Map()
    members.set(found[1], found[2] ?? '?1')
    at += found[0].length
    if (at === text.length) break

    const comma = matchAt(separator, text, at)
    at += comma?.[0].length ?? 0
    if (!comma || at === text.length) return new Map()
  }
  return members
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const key = String.raw`[a-z*][a-z0-9_.*-]*`
const bare = [
  String.raw`-?[0-9]{1,12}\.[0-9]{1,3}`,
  String.raw`@?-?[0-9]{1,15}`,
  String.raw`"(?:[ !#-\[\]-~]|\\["\\])*"`,
  String.raw`%"(?:[ !#$&-~]|%[0-9a-f]{2})*"`,
  String.raw`:[A-Za-z0-9+/=]*:`,
  String.raw`\?[01]`,
  String.raw`[A-Za-z*][!#$%&'*+.^_|~0-9A-Za-z:/\x60-]*`
].join('|')
const parameters = `(?:; *${key}(?:=(?:${bare}))?)*`
const item = `(?:${bare})${parameters}`
const list = String.raw`\((?: *${item}(?: +${item})*)? *\)`

const member = new RegExp(`(${key})(?:=(${bare}|${list}))?${parameters}`, 'y')
const separator = /[\t ]*,[\t ]*/y
