import type { RecordOperation } from '@opengradient/protocol'
import fc from 'fast-check'

/** Few keys, so that later batches replace and delete what earlier ones wrote; with code points on both sides of the surrogates. */
export const keyArbitrary = fc.constantFrom('a', 'a/1', 'a/2', 'b', 'ä', '\uffee', '\u{1f600}', 'z'.repeat(70))

export const operationsArbitrary: fc.Arbitrary<RecordOperation[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('put' as const), key: keyArbitrary, value: fc.uint8Array({ maxLength: 40 }) }),
    fc.record({ type: fc.constant('del' as const), key: keyArbitrary }),
  ),
  { minLength: 1, maxLength: 4 },
)
