import { Tokenizer } from '@huggingface/tokenizers'
import { seededRandom } from '@opengradient/engine/onnx'
import { type Tensor, tensorOf } from '@opengradient/protocol'
import { counter, type MeasuredInput, several } from './measured-input.ts'
import { readDeclarations } from './udhr.ts'

/** Pieces of the declarations, as token ids. */
export async function* shortTextInputs(
  files: ReadonlyMap<string, Uint8Array>,
  share: number,
): AsyncGenerator<MeasuredInput> {
  const count = counter(share)
  const random = seededRandom(6)
  const description = JSON.parse(new TextDecoder().decode(files.get('tokenizer.json')))
  const tokenizer = new Tokenizer(description, {})
  const vocabulary = Object.keys(description.model.vocab).length
  const words = (await readDeclarations()).map((text) => text.split(/\s+/))
  const job = (ids: readonly number[]): Tensor[] => [
    tensorOf('input_ids', 'INT64', [1, ids.length], BigInt64Array.from(ids, BigInt)),
  ]
  const some = (tokens: number, id: () => number): number[] => Array.from({ length: tokens }, id)
  const length = (): number => 1 + random.below(200)

  yield* several('ordinary', count(1_000), (i) => {
    const text = words[i % words.length] as string[]
    const size = 3 + random.below(30)
    const from = random.below(text.length - size)
    return job(tokenizer.encode(text.slice(from, from + size).join(' ')).ids)
  })
  yield* several('constant', count(100), () => {
    const id = random.below(vocabulary)
    return job(some(length(), () => id))
  })
  yield* several('zero', count(8), (i) => job(some(2 ** i, () => 0)))
  yield* several('same-sign', count(200), () => job(some(length(), () => random.below(vocabulary))))
  yield* several('saturated', count(5), () => job(some(512, () => random.below(vocabulary))))
  yield* several('outlier', count(100), () => job(some(1, () => random.below(vocabulary))))
}
