/** Do something with each item, at most some at a time; results are in the order of the items. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>
): Promise<readonly Result[]> {
  const results = new Array<Result>(items.length)
  const queue = items.entries()

  await Promise.all(
    Array.from({length: Math.min(width, items.length)}, async () => {
      for (const [at, item] of queue) results[at] = await work(item)
    })
  )
  return results
}
