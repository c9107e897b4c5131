/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** How long each of some repetitions takes, numbered from 0; the first ones, which warm up, are left out. */
export async function repeated(
  {times, warmUp = 0}: {readonly times: number; readonly warmUp?: number},
  work: (at: number) => unknown
): Promise<readonly number[]> {
  const samples: number[] = []
  for (let at = 0; at < warmUp + times; at += 1) samples.push(await timed(() => work(at)))
  return samples.slice(warmUp)
}
