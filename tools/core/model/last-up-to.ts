/** Of items in the order of their places, the last one at a place or before it; in logarithmic time. */
export function lastUpTo<Item>(
  place: number,
  items: readonly Item[],
  placeOf: (item: Item) => number
): Item | undefined {
  let [low, high] = [0, items.length]

  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(items[middle]!) <= place) low = middle + 1
    else high = middle
  }

  return items[low - 1]
}
