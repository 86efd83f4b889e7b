import { type Manifest, tensorValues } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { text as bytesOf } from '../bytes.fixture.ts'
import { createTask } from '../create-task.ts'
import { expectCode } from '../expect-code.fixture.ts'
import { floats, manifestOf, spec } from '../manifest.fixture.ts'

/** Bytes with a token for a line break. */
const tokenizer = bytesOf(
  JSON.stringify({
    ...{ version: '1.0', added_tokens: [], normalizer: null, post_processor: null, decoder: null },
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    model: { type: 'BPE', vocab: { a: 0, b: 1, Ċ: 2 }, merges: [] },
  }),
)

const manifest: Manifest = manifestOf(
  { kind: 'token-classification', config: { labels: ['O', 'X'] } },
  [spec('input_ids', 'INT64', [1, 'tokens'])],
  [spec('logits', 'FP32', [1, 'tokens', 2])],
  ['tokenizer.json'],
)

/** Logits of three tokens, all of them an entity. */
const outputs = [floats('logits', [1, 3, 2], [0, 1, 0, 1, 0, 1])]

test('a line break between words is no word', async () => {
  const task = await createTask(manifest, async () => tokenizer)
  const [ids] = await task.encode({ text: 'a\nb' })
  expect(ids?.shape).toEqual([1, 3])
  const result = task.decode(outputs, [], await task.detailsOf?.({ text: 'a\nb' }))
  expect(result).toMatchObject({ entities: [{ label: 'X', text: 'a\nb', start: 0, end: 3 }] })
  const labels = [floats('logits', [1, 3, 2], [1, 0, 0, 1, 1, 0])]
  expect(task.decode(labels, [], await task.detailsOf?.({ text: 'a\nb' }))).toEqual({ entities: [] })
})

test('a text is padded to a fixed number of tokens, with zeros in the mask, and a longer one is refused', async () => {
  const fixed = manifestOf(
    {
      kind: 'token-classification',
      config: { labels: ['O', 'X'], attentionMask: 'mask', positionIds: 'at', padId: 7 },
    },
    ['input_ids', 'mask', 'at'].map((name) => spec(name, 'INT64', [1, 4])),
    [spec('logits', 'FP32', [1, 4, 2])],
    ['tokenizer.json'],
  )
  const task = await createTask(fixed, async () => tokenizer)
  const tensors = await task.encode({ text: 'ab' })
  expect(tensors.map(({ shape }) => shape)).toEqual([
    [1, 4],
    [1, 4],
    [1, 4],
  ])
  expect(tensors.map((tensor) => Array.from(tensorValues(tensor) as BigInt64Array, Number))).toEqual([
    [0, 1, 7, 7],
    [1, 1, 0, 0],
    [0, 1, 2, 3],
  ])
  await expectCode(() => task.encode({ text: 'ababa' }), 'BAD_INPUT')
})

test('outputs of fewer tokens than the text has, and of other classes, are refused with BAD_TENSOR', async () => {
  const task = await createTask(manifest, async () => tokenizer)
  const details = await task.detailsOf?.({ text: 'abab' })
  await expectCode(() => task.decode(outputs, [], details), 'BAD_TENSOR')
  await expectCode(() => task.decode([floats('logits', [1, 4, 1], [1, 1, 1, 1])], [], details), 'BAD_TENSOR')
  await expectCode(() => task.decode([], [], details), 'BAD_TENSOR')
})
