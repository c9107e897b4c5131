/** Whether text is an IPv6 address (RFC 4291 §2.2). */
export function isIPv6(text: string): boolean {
  const halves = text.replace(ipv4, '0:0').split('::')
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const whole = halves.length === 1 ? groups.length === 8 : groups.length < 8
  return halves.length < 3 && whole && groups.every((group) => hexadecimal.test(group))
}

const hexadecimal = /^[\da-f]{1,4}$/i
const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
const ipv4 = new RegExp(`(?<=:)${octet}(?:[.]${octet}){3}$`)
