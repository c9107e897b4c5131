const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes written in hexadecimal, in base64 as RFC 4648 §5 has it for names, without padding. */
export function base64url(hexadecimal: string): string {
  const bits = Array.from(hexadecimal, (digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0')
  ).join('')
  const groups = bits.match(/.{1,6}/gu) ?? []
  return groups.map((group) => digits.charAt(Number.parseInt(group.padEnd(6, '0'), 2))).join('')
}
