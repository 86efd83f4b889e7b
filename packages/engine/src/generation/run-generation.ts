import {
  type Datatype,
  datatypes,
  decodeGenerationJob,
  generationEnds,
  OgError,
  type Tensor,
  type TensorSpec,
  type TextGeneration,
  tensorOf,
} from '@opengradient/protocol'
import type { Tensor as OrtTensor } from 'onnxruntime-common'

import type { Feeds } from '../ort-tensor.ts'
import { Sampler } from './sampler.ts'
import { TextCollector } from './text-collector.ts'
import type { TokenBytes } from './token-bytes.ts'

/** A decoder that is loaded. */
export interface LoadedDecoder {
  readonly generation: TextGeneration
  /** Inputs of the graph. */
  readonly inputs: readonly TensorSpec[]
  readonly tokenBytes: TokenBytes
  readonly make: (datatype: Datatype, shape: readonly number[], data: Uint8Array) => OrtTensor
  readonly run: (feeds: Feeds, names: string[]) => Promise<Readonly<Record<string, OrtTensor>>>
}

/** Added to the score of a token that must not be seen. */
const unseen = -1e9

/** Runs a job of a language model: the prompt in chunks, then token by token. The cache stays in the runtime's memory. */
export async function runGeneration(decoder: LoadedDecoder, inputs: readonly Tensor[]): Promise<Tensor[]> {
  const { generation, tokenBytes } = decoder
  const { prompt, settings } = decodeGenerationJob(generation, inputs)
  const sampler = new Sampler(settings, prompt, generation.vocabulary)
  const text = new TextCollector(tokenBytes, settings.stop)
  const cache = new Cache(decoder)
  const tokens: number[] = []
  let logits = await cache.append(prompt)
  let end: keyof typeof generationEnds = 'length'
  while (tokens.length < settings.maxTokens) {
    const token = sampler.next(logits, prompt.length + tokens.length)
    if (generation.endTokens.includes(token)) {
      end = 'stop'
      break
    }
    tokens.push(token)
    if (text.add(token)) {
      end = 'stop'
      break
    }
    if (tokens.length < settings.maxTokens) logits = await cache.append([token])
  }
  const bytes = text.bytes()
  return [
    tensorOf('tokens', 'INT64', [tokens.length], BigInt64Array.from(tokens, BigInt)),
    tensorOf('text', 'UINT8', [bytes.length], bytes),
    tensorOf('finish_reason', 'UINT8', [], Uint8Array.of(generationEnds[end])),
  ]
}

/** The tokens that a decoder has seen. */
class Cache {
  readonly #decoder: LoadedDecoder
  readonly #names: string[]
  #feeds: Feeds = {}
  #length = 0

  constructor(decoder: LoadedDecoder) {
    this.#decoder = decoder
    const { cache, logits } = decoder.generation
    this.#names = [logits, ...cache.map(({ output }) => output)]
    for (const { input, datatype, shape } of cache) {
      const empty = shape.map((size) => (size === 'past' ? 0 : size))
      this.#feeds[input] = decoder.make(datatype, empty, new Uint8Array(0))
    }
  }

  /** Adds tokens, in chunks. @returns the logits after the last one */
  async append(tokens: readonly number[]): Promise<Float32Array> {
    const { chunk } = this.#decoder.generation
    let logits = new Float32Array(0)
    for (let at = 0; at < tokens.length; at += chunk) logits = await this.#run(tokens.slice(at, at + chunk))
    return logits
  }

  async #run(tokens: readonly number[]): Promise<Float32Array<ArrayBuffer>> {
    const { generation, run } = this.#decoder
    const { inputIds, positionIds, attentionMask, attentionBias, vocabulary } = generation
    const count = tokens.length
    const total = this.#length + count
    const feeds = { ...this.#feeds, [inputIds]: this.#row(inputIds, tokens) }
    if (positionIds)
      feeds[positionIds] = this.#row(
        positionIds,
        tokens.map((_, i) => this.#length + i),
      )
    if (attentionMask) feeds[attentionMask] = this.#row(attentionMask, new Array<number>(total).fill(1))
    if (attentionBias) feeds[attentionBias] = this.#bias(count, total)
    const results = await run(feeds, this.#names)
    for (const { input, output } of generation.cache) this.#feeds[input] = results[output] as OrtTensor
    this.#length = total
    const logits = results[generation.logits]?.data
    if (!(logits instanceof Float32Array) || logits.length !== count * vocabulary) {
      throw new OgError('MODEL_FAILED', `The logits of ${count} tokens have ${logits?.length ?? 'no'} numbers.`)
    }
    return logits.subarray((count - 1) * vocabulary) as Float32Array<ArrayBuffer>
  }

  /** Integers in the shape of an input: [S] or [1, S]. */
  #row(name: string, values: readonly number[]): OrtTensor {
    const rank = this.#decoder.inputs.find((spec) => spec.name === name)?.shape.length
    const data = new Uint8Array(BigInt64Array.from(values, BigInt).buffer)
    return this.#decoder.make('INT64', rank === 1 ? [values.length] : [1, values.length], data)
  }

  /** A new token sees those before it and itself. */
  #bias(count: number, total: number): OrtTensor {
    const bias = new Float32Array(count * total)
    for (let row = 0; row < count; row++) bias.fill(unseen, row * total + total - count + row + 1, (row + 1) * total)
    return this.#decoder.make('FP32', [count, total], new Uint8Array(bias.buffer, 0, bias.length * datatypes.FP32))
  }
}
