/** Whether a version of HTTP can carry what such a feature sends. */
export function carries(httpVersion: string, feature: string): boolean {
  const needed = carriedFrom.get(feature)
  return needed === undefined || httpVersion >= needed
}

const carriedFrom: ReadonlyMap<string, string> = new Map([
  ['inform', '1.1'],
  ['trailers', '1.1'],
  ['websocket', '1.1'],
  ['priority', '2'],
  ['push', '2']
])
