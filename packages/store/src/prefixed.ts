import type { Records } from '@opengradient/protocol'

import { assertKey } from './memory-records.ts'

/** A view of records whose keys are stored with `prefix`, so that several components share one folder. */
export function prefixed(records: Records, prefix: string): Records {
  return {
    get: (key) => records.get(prefix + key),
    async batch(operations, options) {
      for (const { key } of operations) assertKey(key)
      await records.batch(
        operations.map((operation) => ({ ...operation, key: prefix + operation.key })),
        options,
      )
    },
    async *entries(range) {
      for await (const [key, value] of records.entries({ ...range, gte: prefix + range.gte, lt: prefix + range.lt })) {
        yield [key.slice(prefix.length), value]
      }
    },
  }
}

/** The range of keys that start with `prefix`, which ends in `/`. `0` is the character after `/`. */
export function under(prefix: `${string}/`): { gte: string; lt: string } {
  return { gte: prefix, lt: `${prefix.slice(0, -1)}0` }
}
