import { isOgError } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openQuantizedWeights } from './quantized-weights.ts'

const manifestOf = (weights: unknown): Uint8Array =>
  new TextEncoder().encode(typeof weights === 'string' ? weights : JSON.stringify([{ weights, paths: ['shard'] }]))
const quantization = { dtype: 'uint8', scale: 0.5, min: -1 }

test('bytes become fp32 numbers by scale and smallest value, one tensor after the other', () => {
  const manifest = manifestOf([
    { name: 'a', shape: [2], dtype: 'float32', quantization },
    { name: 'b', shape: [1, 2], dtype: 'float32', quantization: { ...quantization, scale: 0.1 } },
  ])
  const weights = openQuantizedWeights(manifest, Uint8Array.of(0, 3, 1, 255))
  expect(weights.values('a', [2])).toEqual(Float32Array.of(-1, 0.5))
  expect(weights.values('b', [1, 2])).toEqual(Float32Array.of(0.1 - 1, 25.5 - 1))
})

test('any manifest gives either values or BAD_MODEL', () => {
  const manifest = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b', 7),
        shape: fc.oneof(fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 5 }), fc.constant(null)),
        quantization: fc.oneof(fc.constant(quantization), fc.constant(undefined)),
      }),
      { maxLength: 3 },
    ),
  )
  fc.assert(
    fc.property(manifest, fc.uint8Array({ maxLength: 16 }), (content, bytes) => {
      try {
        expect(openQuantizedWeights(manifestOf(content), bytes).values('a', [2])).toHaveLength(2)
      } catch (error) {
        expect(isOgError(error) && error.code).toBe('BAD_MODEL')
      }
    }),
    { numRuns: 500 },
  )
})
