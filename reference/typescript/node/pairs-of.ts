/** Make pairs of a list in which names and values take turns. */
export function pairsOf(flat: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as const] : []))
}
