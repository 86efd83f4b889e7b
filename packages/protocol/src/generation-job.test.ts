import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeGenerationJob,
  defaultGenerationSettings,
  encodeGenerationJob,
  type GenerationJob,
  generationInputs,
} from './generation-job.ts'
import { isOgError } from './og-error.ts'
import { fitsShape, tensorOf } from './tensor.ts'

const model = { context: 1_000, vocabulary: 100 }
const token = fc.integer({ min: 0, max: 99 })
const upTo = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const settings = fc.record({
  maxTokens: fc.integer({ min: 1, max: 500 }),
  temperature: upTo(0, 2),
  topP: upTo(0.01, 1),
  topK: fc.integer({ min: 0, max: 100 }),
  minP: upTo(0, 1),
  seed: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  repetitionPenalty: upTo(0.01, 2),
  presencePenalty: upTo(-2, 2),
  frequencyPenalty: upTo(-2, 2),
  stop: fc.array(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !text.includes('\0')),
    { maxLength: 4 },
  ),
  logitBias: fc
    .uniqueArray(fc.record({ token, bias: upTo(-100, 100) }), { selector: (each) => each.token, maxLength: 20 })
    .map((biases) => biases.sort((a, b) => a.token - b.token)),
})
const job: fc.Arbitrary<GenerationJob> = fc.record({
  prompt: fc.array(token, { minLength: 1, maxLength: 500 }),
  settings,
})

const one = (change: Partial<GenerationJob['settings']>, prompt: readonly number[] = [1]) =>
  encodeGenerationJob({ prompt, settings: { ...defaultGenerationSettings, ...change } })

describe('decodeGenerationJob', () => {
  it('returns what was encoded, in the declared tensors', () => {
    fc.assert(
      fc.property(job, (given) => {
        const tensors = encodeGenerationJob(given)
        expect(tensors.map(({ name }) => name)).toEqual(generationInputs.map(({ name }) => name))
        for (const [i, { datatype, shape }] of generationInputs.entries()) {
          expect(tensors[i]?.datatype).toBe(datatype)
          expect(fitsShape(tensors[i]?.shape ?? [], shape)).toBe(true)
        }
        expect(decodeGenerationJob(model, tensors)).toEqual(given)
      }),
    )
  })

  it.each([
    ['max_tokens', one({ maxTokens: 0 })],
    ['max_tokens', one({ maxTokens: 1_000 })],
    ['temperature', one({ temperature: -1 })],
    ['temperature', one({ temperature: Number.NaN })],
    ['top_p', one({ topP: 0 })],
    ['top_k', one({ topK: -1 })],
    ['min_p', one({ minP: 1.5 })],
    ['repetition_penalty', one({ repetitionPenalty: 0 })],
    ['presence_penalty', one({ presencePenalty: 3 })],
    ['frequency_penalty', one({ frequencyPenalty: -3 })],
    ['prompt', one({}, [])],
    ['prompt', one({}, [100])],
    ['prompt', one({}, [-1])],
    ['prompt', one({}, new Array<number>(1_000).fill(1))],
    ['stop', one({ stop: [''] })],
    ['stop', one({ stop: ['a', 'b', 'c', 'd', 'e'] })],
    ['stop', one({ stop: ['a'.repeat(257)] })],
    ['logit_bias', one({ logitBias: [{ token: 1, bias: 101 }] })],
    ['logit_bias_tokens', one({ logitBias: [{ token: 100, bias: 1 }] })],
    [
      'logit_bias_tokens',
      one({
        logitBias: [
          { token: 1, bias: 1 },
          { token: 1, bias: 2 },
        ],
      }),
    ],
  ])('rejects a wrong %s with BAD_TENSOR', (tensor, tensors) => {
    expect(() => decodeGenerationJob(model, tensors)).toThrow(
      expect.objectContaining({ code: 'BAD_TENSOR', details: { tensor } }),
    )
  })

  it('reads or rejects any bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 64 })
    const replaced = fc.record({ name: fc.constantFrom('stop', 'prompt', 'seed', 'logit_bias'), bytes })
    fc.assert(
      fc.property(replaced, ({ name, bytes: data }) => {
        const whole = data.subarray(0, data.length - (data.length % 8))
        const tensors = one({}).map((each) =>
          each.name !== name
            ? each
            : tensorOf(
                name,
                each.datatype,
                [each.datatype === 'UINT8' ? data.length : whole.length / 8],
                each.datatype === 'UINT8' ? data : whole,
              ),
        )
        try {
          decodeGenerationJob(model, tensors)
        } catch (error) {
          expect(isOgError(error, 'BAD_TENSOR')).toBe(true)
        }
      }),
    )
  })
})
