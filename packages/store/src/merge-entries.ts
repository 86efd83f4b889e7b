import type { RecordOperation } from '@opengradient/protocol'

import { compareKeys } from './compare-keys.ts'

/**
 * Entries of a database under later writes, in order.
 * @param stored entries in order, or in reverse order
 * @param writes one for each key, in the same order
 */
export async function* mergeEntries(
  stored: AsyncIterable<[string, Uint8Array]>,
  writes: readonly RecordOperation[],
  reverse: boolean,
): AsyncGenerator<[string, Uint8Array]> {
  let next = 0
  for await (const entry of stored) {
    for (let write = writes[next]; write !== undefined; write = writes[next]) {
      const order = compareKeys(write.key, entry[0]) * (reverse ? -1 : 1)
      if (order >= 0) break
      next++
      if (write.type === 'put') yield [write.key, write.value]
    }
    const write = writes[next]
    if (write?.key !== entry[0]) {
      yield entry
      continue
    }
    next++
    if (write.type === 'put') yield [write.key, write.value]
  }
  for (const write of writes.slice(next)) if (write.type === 'put') yield [write.key, write.value]
}
