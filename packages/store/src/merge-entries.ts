import { compareKeys } from './compare-keys.ts'

/**
 * Entries of a database under later writes, in order.
 * @param stored entries in order, or in reverse order
 * @param writes in the same order; undefined for a deleted key
 */
export async function* mergeEntries(
  stored: AsyncIterable<[string, Uint8Array]>,
  writes: readonly [string, Uint8Array | undefined][],
  reverse: boolean,
): AsyncGenerator<[string, Uint8Array]> {
  let next = 0
  for await (const entry of stored) {
    for (let write = writes[next]; write !== undefined; write = writes[next]) {
      const order = compareKeys(write[0], entry[0]) * (reverse ? -1 : 1)
      if (order >= 0) break
      next++
      if (write[1] !== undefined) yield [write[0], write[1]]
    }
    const write = writes[next]
    if (write?.[0] !== entry[0]) {
      yield entry
      continue
    }
    next++
    if (write[1] !== undefined) yield [write[0], write[1]]
  }
  for (const [key, value] of writes.slice(next)) if (value !== undefined) yield [key, value]
}
