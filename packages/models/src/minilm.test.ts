import { Tokenizer } from '@huggingface/tokenizers'
import { inspectModel } from '@opengradient/engine'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, test } from 'vitest'
import { minilm } from './minilm.ts'

let files: Map<string, Uint8Array>
let session: InferenceSession

beforeAll(async () => {
  files = (await minilm.build()).files
  session = await InferenceSession.create(files.get('model.onnx') as Uint8Array, {
    graphOptimizationLevel: 'disabled',
    intraOpNumThreads: 1,
  })
})

const embed = async (text: string): Promise<Float32Array> => {
  const description = JSON.parse(new TextDecoder().decode(files.get('tokenizer.json')))
  const { ids } = new Tokenizer(description, {}).encode(text)
  const outputs = await session.run({
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [ids.length]),
    position_ids: new Tensor(
      'int64',
      BigInt64Array.from(ids, (_, position) => BigInt(position)),
      [ids.length],
    ),
  })
  return (outputs.embedding as Tensor).data as Float32Array
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)

test('similar and unrelated sentences have the cosines of the original model', async () => {
  const eating = await embed('A man is eating food.')
  expect(eating).toHaveLength(384)
  expect(dot(eating, eating)).toBeCloseTo(1, 5)
  expect(dot(eating, await embed('A man is eating a piece of bread.'))).toBeCloseTo(0.755, 3)
  expect(dot(eating, await embed('The girl is carrying a baby.'))).toBeCloseTo(-0.105, 3)
})

test('the tokenizer adds the special tokens and no padding', () => {
  const text = new TextDecoder().decode(files.get('tokenizer.json'))
  const description = JSON.parse(text)
  expect(description.padding).toBeNull()
  expect(description.truncation.max_length).toBe(256)
  expect(new Tokenizer(description, {}).encode('food').ids).toEqual([101, 2833, 102])
})

test('the graph has 206 nodes and only standard operators', () => {
  const { operators } = inspectModel({ files, graphPath: 'model.onnx' })
  expect(Object.values(operators).reduce((sum, count) => sum + count)).toBe(206)
  for (const operator of Object.keys(operators)) expect(operator).toMatch(/^ai\.onnx\//)
})
