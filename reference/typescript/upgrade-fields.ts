/** What an HTTP/1.1 server adds to a head (RFC 9110 §15.5.22). */
export function upgradeFields(
  httpVersion: string,
  status: number
): readonly (readonly [name: string, value: string])[] {
  if (httpVersion !== '1.1' || status !== 426) return []
  return [
    ['upgrade', 'websocket'],
    ['connection', 'Upgrade']
  ]
}
