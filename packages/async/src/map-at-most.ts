/**
 * Maps items with a limit on how many are mapped at the same time. After the first error no further item begins, and the signal of those that
 * run is aborted.
 * @param atMost items that are mapped at the same time, 1 or more
 * @returns the results in the order of the items
 * @throws the first error, when all items that had begun are done
 */
export async function mapAtMost<Item, Result>(
  items: readonly Item[],
  atMost: number,
  map: (item: Item, index: number, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const stop = new AbortController()
  const errors: unknown[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < items.length && errors.length === 0) {
      const index = next++
      try {
        results[index] = await map(items[index] as Item, index, stop.signal)
      } catch (error) {
        errors.push(error)
        stop.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atMost, items.length) }, lane))
  if (errors.length > 0) throw errors[0]
  return results
}
