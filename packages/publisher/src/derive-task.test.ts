import { onnxModel } from '@opengradient/engine/onnx'
import { describe, expect, test } from 'vitest'

import { describeModel } from './describe-model.ts'
import { repository } from './repository.fixture.ts'

/** Sums token ids: the smallest model with the tensors of a sentence encoder. */
function encoder(output: string, shape: readonly (number | string)[], location = 'model.onnx_data'): Uint8Array {
  const ids = { datatype: 'INT64', shape: ['batch_size', 'sequence_length'] } as const
  return onnxModel({
    inputs: [
      { name: 'input_ids', ...ids },
      { name: 'attention_mask', ...ids },
    ],
    outputs: [{ name: output, datatype: 'FP32', shape }],
    initializers: [
      { name: 'axes', datatype: 'INT64', shape: [1], data: BigInt64Array.of(1n) },
      { name: 'w', datatype: 'FP32', shape: [1, 4], data: { location } },
    ],
    nodes: [
      { type: 'Mul', inputs: ['input_ids', 'attention_mask'], outputs: ['kept'] },
      { type: 'ReduceSum', inputs: ['kept', 'axes'], outputs: ['sum'] },
      { type: 'Cast', inputs: ['sum'], outputs: ['number'], attributes: { to: 1 } },
      { type: 'MatMul', inputs: ['number', 'w'], outputs: [output] },
    ],
  })
}

const tokenizer = {
  version: '1.0',
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: { type: 'WordLevel', vocab: { '[UNK]': 0, hello: 1 }, unk_token: '[UNK]' },
}

const sideFiles = {
  'config.json': JSON.stringify({ model_type: 'bert', max_position_embeddings: 128 }),
  'tokenizer.json': JSON.stringify(tokenizer),
  'onnx/model.onnx_data': new Uint8Array(16),
}

describe('a folder as Hugging Face lays it out', () => {
  test('is published with its graph, the data of the graph and its side files, and as an embedding', async () => {
    const folder = await repository({
      ...sideFiles,
      'onnx/model.onnx': encoder('sentence_embedding', ['batch_size', 4]),
      'onnx/model_quantized.onnx': encoder('sentence_embedding', ['batch_size', 4]),
      'onnx/other.onnx_data': new Uint8Array(64),
      'pytorch_model.bin': new Uint8Array(64),
      '.git/objects/pack': new Uint8Array(64),
      'README.md': '# model',
    })
    const { manifest } = await describeModel({ path: folder, name: 'me/encoder', version: '1' })
    expect(manifest.files.map(({ path: file }) => file)).toEqual([
      'config.json',
      'onnx/model.onnx',
      'onnx/model.onnx_data',
      'tokenizer.json',
    ])
    expect(manifest.graph.path).toBe('onnx/model.onnx')
    expect(manifest.task).toEqual({
      kind: 'embedding',
      config: {
        ...{ tokenizer: 'tokenizer.json', inputIds: 'input_ids', attentionMask: 'attention_mask' },
        ...{ output: 'sentence_embedding', maxTokens: 128, dimensions: 4 },
      },
    })
  })

  test('keeps the task that the publisher states, and has the task tensor where none is derived', async () => {
    const onnx = encoder('logits', ['batch_size', 4])
    const folder = await repository({ ...sideFiles, 'onnx/model.onnx': onnx })
    const model = { path: folder, name: 'me/encoder', version: '1' }
    expect((await describeModel(model)).manifest.task.kind).toBe('tensor')
    const task = { kind: 'tensor', config: {} } as const
    expect((await describeModel({ ...model, task })).manifest.task).toEqual(task)
  })

  test('is rejected with BAD_MODEL where a side file is a Git LFS pointer', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`
    const files = { 'onnx/model.onnx': encoder('logits', ['batch_size', 4]), 'tokenizer.json': pointer }
    const folder = await repository({ ...sideFiles, ...files })
    await expect(describeModel({ path: folder, name: 'me/encoder', version: '1' })).rejects.toMatchObject({
      code: 'BAD_MODEL',
      shortMessage: expect.stringContaining('tokenizer.json is a Git LFS pointer'),
    })
  })

  test('is rejected with BAD_MODEL where no graph is the preferred one of several', async () => {
    const onnx = encoder('logits', ['batch_size', 4])
    const folder = await repository({ ...sideFiles, 'onnx/encoder_model.onnx': onnx, 'onnx/decoder_model.onnx': onnx })
    await expect(describeModel({ path: folder, name: 'me/two', version: '1' })).rejects.toMatchObject({
      code: 'BAD_MODEL',
      metaMessages: [expect.stringContaining('onnx/model.onnx')],
    })
  })
})
