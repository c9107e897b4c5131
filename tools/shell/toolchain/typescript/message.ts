/** What the compiler says in layers: each explains the one before it. */
export interface Layer {
  readonly text: string
  readonly messageChain?: readonly Layer[] | undefined
}

/** Layers that are kept: the first names the problem, the last its cause, and more than a few help nobody. */
const deepest = 6

/** A message of the compiler on one line, from the problem to its cause. */
export function messageOf(diagnostic: Layer): string {
  const texts: string[] = []
  let layers: readonly Layer[] = [diagnostic]

  while (layers.length > 0) {
    texts.push(...layers.map(({text}) => text.replaceAll(/\s+/g, ' ').replace(/\.$/, '')))
    layers = layers.flatMap(({messageChain}) => messageChain ?? [])
  }

  const kept = texts.length > deepest ? [...texts.slice(0, deepest - 1), '…', texts.at(-1)!] : texts
  return kept.join('; ')
}
