import { createEngine, type Engine } from '@opengradient/engine'
import {
  createTask,
  type Entities,
  embeddingVector,
  type TaskResult,
  type TextClassification,
} from '@opengradient/tasks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { describeModel } from './describe-model.ts'
import { repository } from './repository.fixture.ts'
import { moodModel, rowModel, valenceWords, wordTokenizer } from './word-models.fixture.ts'

let engine: Engine
beforeAll(async () => {
  engine = createEngine({ processes: 1 })
  await engine.start()
})
afterAll(() => engine.stop())

/** A folder as Hugging Face lays it out, described as for its publication, with the task that is derived. */
async function describeFolder(files: Readonly<Record<string, unknown>>) {
  const contents = Object.entries(files).map(([name, value]) => {
    return [name, value instanceof Uint8Array || typeof value === 'string' ? value : JSON.stringify(value)] as const
  })
  const folder = await repository(Object.fromEntries(contents))
  const described = await describeModel({
    ...{ path: folder, name: 'me/words', version: '1', startEngine: async () => engine },
  })
  const { manifest, modelId } = described
  const tokenizer = new TextEncoder().encode(files['tokenizer.json'] as string)
  const task = await createTask(manifest, async () => tokenizer)
  const run = async (text: string) => {
    const inputs = await task.encode({ text })
    const { outputs } = await engine.execute({ model: { manifest, modelId, folder }, inputs, params: { outputs: [] } })
      .result
    const result: TaskResult = task.decode(outputs, inputs, await task.detailsOf?.({ text }))
    return { result, outputs, summary: task.describe(result, outputs) }
  }
  return { manifest, task, run }
}

describe('a classifier of texts as Hugging Face lays it out', () => {
  const files = {
    'config.json': {
      architectures: ['DistilBertForSequenceClassification'],
      ...{ max_position_embeddings: 8, id2label: { 0: 'NEGATIVE', 1: 'POSITIVE' } },
    },
    'tokenizer.json': wordTokenizer(valenceWords),
    'onnx/model.onnx': moodModel(),
  }

  test('is published with labels and a softmax, and classifies the moods of texts', async () => {
    const { manifest, run } = await describeFolder(files)
    expect(manifest.task).toEqual({
      kind: 'text-classification',
      config: {
        ...{ tokenizer: 'tokenizer.json', inputIds: 'input_ids', attentionMask: 'attention_mask', maxTokens: 8 },
        ...{ output: 'logits', truncate: true, labels: ['NEGATIVE', 'POSITIVE'], activation: 'softmax' },
      },
    })
    const { result, summary } = await run('A wonderful, amazing day!')
    const { label, probabilities, top } = result as TextClassification
    expect(label).toBe('POSITIVE')
    expect(top.map((each) => each.label)).toEqual(['POSITIVE', 'NEGATIVE'])
    // Wonderful and amazing have a valence of 4 each: the logits are −8 and 8.
    expect(probabilities[1]).toBeCloseTo(1 / (1 + Math.exp(-16)), 9)
    expect(summary).toContain('POSITIVE (confidence 1.000)')
    expect((await run('A horrible, sad day.')).result).toMatchObject({ label: 'NEGATIVE', truncated: false })
  })

  test('pads texts where its graph takes a fixed number of tokens', async () => {
    const { manifest, run } = await describeFolder({
      ...files,
      'config.json': { ...files['config.json'], pad_token_id: 2 },
      'onnx/model.onnx': moodModel(6),
    })
    expect(manifest.task.config).toMatchObject({ padId: 2 })
    expect((await run('wonderful')).result).toMatchObject({ label: 'POSITIVE', truncated: false })
    expect((await run('bad bad bad bad good good good good')).result).toMatchObject({
      label: 'NEGATIVE',
      truncated: true,
    })
  })

  test('refuses unknown words where its tokenizer has no token for them', async () => {
    const { model, ...rest } = JSON.parse(files['tokenizer.json']) as { model: object }
    const tokenizer = JSON.stringify({ ...rest, model: { ...model, unk_token: null } })
    const { run } = await describeFolder({ ...files, 'tokenizer.json': tokenizer })
    await expect(run('wonderful zebras')).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.text' } })
  })

  test('reads the beginning of a long text, and states it', async () => {
    const { run } = await describeFolder(files)
    const { result, summary } = await run('good good good good good good bad bad bad bad bad bad bad bad')
    expect(result).toMatchObject({ label: 'POSITIVE', truncated: true })
    expect(summary).toContain('of the beginning of the text')
  })

  test('has a sigmoid for several labels per text', async () => {
    const config = { ...files['config.json'], problem_type: 'multi_label_classification' }
    const { manifest } = await describeFolder({ ...files, 'config.json': config })
    expect(manifest.task.config).toMatchObject({ activation: 'sigmoid' })
  })

  test.each([
    ['a masked language model', { architectures: ['BertForMaskedLM'] }],
    ['one number', { id2label: { 0: 'LABEL_0' } }],
  ])('is published as tensors with %s', async (_, config) => {
    const described = describeFolder({ ...files, 'config.json': { ...files['config.json'], ...config } })
    expect((await described).manifest.task.kind).toBe('tensor')
  })
})

test('an encoder of sentences whose graph does not pool gets the pooling of its modules', async () => {
  const words = ['east', 'north']
  const rows = [...[0, 0, 0, 0, 0, 0], ...[6, 0, 0], ...[3, 0, 0], ...[0, 4, 0]]
  const files = {
    'config.json': { architectures: ['BertModel'], max_position_embeddings: 512 },
    'tokenizer.json': wordTokenizer(words),
    'modules.json': ['Transformer', 'Pooling', 'Normalize'].map((type, idx) => {
      return {
        idx,
        name: String(idx),
        path: idx === 0 ? '' : `${idx}_${type}`,
        type: `sentence_transformers.models.${type}`,
      }
    }),
    '1_Pooling/config.json': {
      word_embedding_dimension: 3,
      pooling_mode_mean_tokens: true,
      pooling_mode_cls_token: false,
    },
    'sentence_bert_config.json': { max_seq_length: 6, do_lower_case: false },
    'onnx/model.onnx': rowModel(rows, 3, 'last_hidden_state'),
  }
  const { manifest, run } = await describeFolder(files)
  expect(manifest.task).toMatchObject({
    kind: 'embedding',
    config: { output: 'last_hidden_state', pooling: 'mean', normalise: true, maxTokens: 6, dimensions: 3 },
  })
  // [CLS] and [SEP] have zeros: the mean of (3, 0) and (0, 4) has the direction (3, 4).
  const { result, outputs } = await run('East north')
  expect(result).toEqual({ dimensions: 3 })
  expect(Array.from(embeddingVector(manifest, outputs))).toEqual([0.6, 0.8, 0].map(Math.fround))
  const first = await describeFolder({
    ...files,
    'modules.json': JSON.parse(JSON.stringify(files['modules.json'])).slice(0, 2),
    '1_Pooling/config.json': { pooling_mode_cls_token: true },
  })
  expect(first.manifest.task.config).toMatchObject({ pooling: 'first', normalise: false })
  const dense = [
    ...files['modules.json'],
    { idx: 3, name: '3', path: '3_Dense', type: 'sentence_transformers.models.Dense' },
  ]
  expect((await describeFolder({ ...files, 'modules.json': dense })).manifest.task.kind).toBe('tensor')
})

describe('a model of entities as Hugging Face lays it out', () => {
  const words = ['ada', 'lovelace', 'london', 'new', 'york', 'was', 'in', 'and', '.', ',']
  const labels = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC']
  const kinds = ['O', 'O', 'O', 'B-PER', 'I-PER', 'B-LOC', 'B-LOC', 'I-LOC', 'O', 'O', 'O', 'O', 'O']
  const files = {
    'config.json': {
      architectures: ['BertForTokenClassification'],
      ...{ max_position_embeddings: 64, id2label: Object.fromEntries(labels.map((label, i) => [i, label])) },
    },
    'tokenizer.json': wordTokenizer(words),
    'onnx/model.onnx': rowModel(
      kinds.flatMap((kind) => labels.map((label) => (label === kind ? 5 : 0))),
      labels.length,
      'logits',
    ),
  }

  test('finds entities at their places in the text', async () => {
    const { manifest, run } = await describeFolder(files)
    expect(manifest.task).toMatchObject({ kind: 'token-classification', config: { output: 'logits', labels } })
    const text = '  😀 Ada Lovelace was in New York, London.'
    const { result, summary } = await run(text)
    const { entities } = result as Entities
    expect(entities).toMatchObject([
      { label: 'PER', text: 'Ada Lovelace' },
      { label: 'LOC', text: 'New York' },
      { label: 'LOC', text: 'London' },
    ])
    for (const { start, end, text: own } of entities) expect(text.slice(start, end)).toBe(own)
    expect(entities[0]?.confidence).toBeCloseTo(Math.exp(5) / (Math.exp(5) + 4), 6)
    expect(summary).toBe('Ada Lovelace (PER), New York (LOC), London (LOC)')
    expect((await run('was in')).result).toEqual({ entities: [] })
  })

  test('has the tensors as the result where there is no text', async () => {
    const { task, run } = await describeFolder(files)
    const { outputs } = await run('Ada')
    expect(task.decode(outputs)).toBeNull()
    expect(task.describe(null, outputs)).toContain('send a text')
  })
})
