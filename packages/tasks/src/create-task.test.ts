import { type Manifest, sha256Hex, type Tensor, tensorOf, tensorValues } from '@opengradient/protocol'
import { describe, expect, test } from 'vitest'
import { encodeWav } from './audio/wav.fixture.ts'
import { text } from './bytes.fixture.ts'
import { createTask } from './create-task.ts'
import { expectCode } from './expect-code.fixture.ts'
import { greyPng } from './image/png.fixture.ts'
import { floats, manifestOf, spec } from './manifest.fixture.ts'
import { requestOf, type TaskInput } from './task.ts'

const noFile = (path: string): Promise<Uint8Array> => Promise.reject(new Error(`no file ${path}`))

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'hello', 'wor', '##ld', '!']

/** A WordPiece tokenizer with a vocabulary of eight, in BERT's format. */
const tokenizer = text(
  JSON.stringify({
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: words.slice(0, 4).map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  }),
)

function embedding(config: Record<string, unknown> = {}, extra: readonly string[] = ['position_ids']): Manifest {
  return manifestOf(
    { kind: 'embedding', config: { positionIds: 'position_ids', ...config } },
    ['input_ids', ...extra].map((name) => spec(name, 'INT64', name === 'attention_mask' ? [1, 'S'] : ['S'])),
    [spec('embedding', 'FP32', [5])],
    ['tokenizer.json'],
  )
}

const vad = manifestOf(
  { kind: 'vad', config: {} },
  [spec('input', 'FP32', [1, 'samples'])],
  [spec('output', 'FP32', ['steps', 1, 1])],
)

const ocr = manifestOf(
  { kind: 'ocr', config: { charset: 'keys.txt' } },
  [spec('x', 'FP32', ['n', 3, 48, 'w'])],
  [spec('y', 'FP32', ['n', 'T', 4])],
  ['keys.txt'],
)

function classify(config: Record<string, unknown> = {}): Manifest {
  return manifestOf(
    { kind: 'classify', config: { labels: ['a', 'b', 'c'], ...config } },
    [spec('image', 'FP32', [1, 1, 28, 28])],
    [spec('scores', 'FP32', [1, 3])],
  )
}

const tensorOnly = manifestOf({ kind: 'tensor', config: {} }, [spec('x', 'FP32', [1])], [spec('y', 'FP32', [1])])

function integers(tensor: Tensor | undefined): number[] {
  return Array.from(tensorValues(tensor as Tensor) as BigInt64Array, Number)
}

describe('embedding', () => {
  test('encodes a text as token ids between the special tokens', async () => {
    const task = await createTask(embedding(), async () => tokenizer)
    const [ids, positions] = await task.encode({ text: 'Hello World!' })
    expect(integers(ids)).toEqual([2, 4, 5, 6, 7, 3])
    expect(ids?.shape).toEqual([6])
    expect(integers(positions)).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('encodes the attention mask and the token types', async () => {
    const manifest = embedding({ attentionMask: 'attention_mask', tokenTypeIds: 'types' }, [
      'position_ids',
      'attention_mask',
      'types',
    ])
    const task = await createTask(manifest, async () => tokenizer)
    const tensors = await task.encode({ text: 'hello zebra' })
    expect(tensors.map(integers)).toEqual([
      [2, 4, 1, 3],
      [0, 1, 2, 3],
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ])
    expect(tensors[2]?.shape).toEqual([1, 4])
  })

  test('describes the vector', async () => {
    const task = await createTask(embedding(), noFile)
    const outputs = [floats('embedding', [5], [0.01234, -0.5, 0.25, 1, 0])]
    const result = task.decode(outputs)
    expect(result).toEqual({ dimensions: 5 })
    expect(task.describe(result, outputs)).toBe('5 dimensions: 0.0123, -0.5000, 0.2500, 1.0000, …')
    await expectCode(() => task.decode([]), 'BAD_TENSOR')
    await expectCode(() => task.decode([floats('embedding', [4], [1, 2, 3, 4])]), 'BAD_TENSOR')
  })

  test('rejects empty, malformed and too long texts', async () => {
    const task = await createTask(embedding({ maxTokens: 5 }), async () => tokenizer)
    await expectCode(() => task.encode({ text: ' \n' }), 'BAD_INPUT')
    await expectCode(() => task.encode({ text: '\ud800' }), 'BAD_INPUT')
    await expectCode(() => task.encode({ text: 'hello hello hello hello' }), 'BAD_INPUT')
    await expectCode(() => task.encode({ text: 'a'.repeat((1 << 20) + 1) }), 'TOO_LARGE')
    expect(await task.encode({ text: 'hello hello hello' })).toHaveLength(2)
  })

  test.each([
    ['a normalizer', { normalizer: { type: 'Replace', pattern: { Regex: '^(.+)+\u0000$' }, content: '' } }],
    [
      'a nested pre-tokenizer',
      {
        pre_tokenizer: {
          type: 'Sequence',
          pretokenizers: [{ type: 'Split', pattern: { Regex: '(a+)+b' }, behavior: 'Isolated', invert: false }],
        },
      },
    ],
  ])('rejects %s whose pattern may take unbounded time with BAD_MODEL', async (_, change) => {
    const hostile = text(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(tokenizer)), ...change }))
    const task = await createTask(embedding(), async () => hostile)
    await expect(task.load?.()).rejects.toMatchObject({ code: 'BAD_MODEL' })
    await expect(task.encode({ text: 'a'.repeat(40) })).rejects.toMatchObject({ code: 'BAD_MODEL' })
  })

  test('rejects an invalid tokenizer with BAD_MODEL and reads the file again for the next text', async () => {
    let calls = 0
    const task = await createTask(embedding(), async () => (calls++ === 0 ? text('{') : tokenizer))
    await expectCode(() => task.encode({ text: 'hello' }), 'BAD_MODEL')
    expect(integers((await task.encode({ text: 'hello' }))[0])).toEqual([2, 4, 3])
  })
})

describe('vad', () => {
  test('encodes a recording as samples at the model’s rate', async () => {
    const task = await createTask(vad, noFile)
    const [input] = await task.encode({
      audio: encodeWav(new Array(960).fill(0.25), { sampleRate: 48_000, channels: 2 }),
    })
    expect(input).toMatchObject({ name: 'input', datatype: 'FP32', shape: [1, 160] })
  })

  test('decodes probabilities to segments', async () => {
    const task = await createTask(vad, noFile)
    const probabilities = [0, 0, ...new Array(20).fill(1), ...new Array(20).fill(0), ...new Array(20).fill(1)]
    const outputs = [floats('output', [62, 1, 1], probabilities)]
    const inputs = [floats('input', [1, 62 * 512 - 100], new Array(62 * 512 - 100).fill(0))]
    const result = task.decode(outputs, inputs)
    expect(result).toEqual({
      segments: [
        { startMs: 34, endMs: 734 },
        { startMs: 1314, endMs: 1978 },
      ],
      probabilities,
    })
    expect(task.describe(result, outputs)).toBe('2 spoken segments: 0.03–0.73 s, 1.31–1.98 s')
    expect(task.describe(task.decode([floats('output', [1, 1, 1], [0])]), outputs)).toBe('no speech')
    await expectCode(() => task.decode(outputs, [floats('input', [1, 1], [0])]), 'BAD_TENSOR')
  })

  test('rejects recordings over the manifest’s limit with TOO_LARGE and other files with BAD_INPUT', async () => {
    const steps = { input: 'input', frame: 512, context: 0, state: [], constants: [], concat: ['output'], maxSteps: 2 }
    const task = await createTask({ ...vad, steps }, noFile)
    expect(await task.encode({ audio: encodeWav(new Array(1_024).fill(0)) })).toHaveLength(1)
    await expectCode(() => task.encode({ audio: encodeWav(new Array(1_025).fill(0)) }), 'TOO_LARGE')
    await expectCode(() => task.encode({ audio: text('hello') }), 'BAD_INPUT')
    await expectCode(() => createTask({ ...vad, steps: { ...steps, frame: 256 } }, noFile), 'BAD_MODEL')
  })
})

describe('ocr', () => {
  const keys = async (): Promise<Uint8Array> => text('h\ni')

  test('encodes an image as one line with the planes in the order blue, green, red', async () => {
    const task = await createTask(ocr, keys)
    const image = await greyPng(200, 60, (x, y) => (x > 20 && x < 180 && y > 20 && y < 40 && x % 10 < 5 ? 0 : 255))
    const [x] = await task.encode({ image })
    expect(x?.shape.slice(0, 3)).toEqual([1, 3, 48])
    const values = tensorValues(x as Tensor) as Float32Array
    expect([Math.min(...values), Math.max(...values)]).toEqual([-1, 1])
  })

  test('decodes class probabilities to text', async () => {
    const task = await createTask(ocr, keys)
    const outputs = [floats('y', [1, 3, 4], [0, 0.75, 0, 0, 1, 0, 0, 0, 0, 0, 0.25, 0])]
    const result = task.decode(outputs)
    expect(result).toEqual({ text: 'hi', confidence: 0.5 })
    expect(task.describe(result, outputs)).toBe('hi')
    expect(task.describe({ text: '', confidence: 0 }, outputs)).toBe('no text')
    await expectCode(() => task.decode([floats('y', [1, 1, 5], [1, 0, 0, 0, 0])]), 'BAD_TENSOR')
    await expectCode(() => task.decode([tensorOf('y', 'INT8', [1, 1, 4], new Int8Array(4))]), 'BAD_TENSOR')
  })
})

describe('classify', () => {
  test('encodes an image with a light or a dark foreground', async () => {
    const image = await greyPng(60, 60, (x, y) => (x > 20 && x < 30 && y > 10 && y < 50 ? 0 : 255))
    const [light] = await (await createTask(classify(), noFile)).encode({ image })
    const [dark] = await (await createTask(classify({ ink: 'dark' }), noFile)).encode({ image })
    expect(light).toMatchObject({ name: 'image', shape: [1, 1, 28, 28] })
    const [a, b] = [light, dark].map((tensor) => tensorValues(tensor as Tensor) as Float32Array) as [
      Float32Array,
      Float32Array,
    ]
    expect(a[0]).toBe(0)
    expect(a.every((value, i) => Math.abs(value + (b[i] as number) - 1) < 1e-6)).toBe(true)
  })

  test('decodes scores to a label', async () => {
    const probabilistic = await createTask(classify(), noFile)
    const outputs = [floats('scores', [1, 3], [0.25, 0.5, 0.25])]
    const result = probabilistic.decode(outputs)
    const top = [
      { label: 'b', probability: 0.5 },
      { label: 'a', probability: 0.25 },
      { label: 'c', probability: 0.25 },
    ]
    expect(result).toEqual({ label: 'b', probabilities: [0.25, 0.5, 0.25], top })
    expect((await createTask(classify({ top: 2 }), noFile)).decode(outputs)).toMatchObject({ top: top.slice(0, 2) })
    expect(probabilistic.describe(result, outputs)).toBe('b (confidence 0.500)')
    const logits = await createTask(classify({ activation: 'softmax' }), noFile)
    const { probabilities } = logits.decode([floats('scores', [1, 3], [1000, 1000, -1000])]) as {
      label: string
      probabilities: readonly number[]
    }
    expect(probabilities).toEqual([0.5, 0.5, 0])
  })

  test('rejects a file that is not an image with BAD_INPUT', async () => {
    const task = await createTask(classify(), noFile)
    await expectCode(() => task.encode({ image: text('not an image') }), 'BAD_INPUT')
  })
})

describe('tensor', () => {
  test('describes the first values of the outputs', async () => {
    const task = await createTask(tensorOnly, noFile)
    const outputs = [
      floats('y', [1, 7], [0.1, 0.2, 1, 2, 3, 4, 5]),
      tensorOf('z', 'INT64', [1], BigInt64Array.of(-(1n << 60n))),
      tensorOf('b', 'BOOL', [2], Uint8Array.of(1, 0)),
      tensorOf('h', 'FP16', [1], Uint16Array.of(0x3800)),
    ]
    expect(task.decode(outputs)).toBeNull()
    expect(task.describe(null, outputs)).toBe(
      'y FP32[1,7]: 0.1, 0.2, 1, 2, 3, 4, …; z INT64[1]: -1152921504606846976; b BOOL[2]: true, false; h FP16[1]: 0.5',
    )
    expect(task.describe(null, [...outputs, ...outputs])).toMatch(/; and 4 more$/)
  })
})

describe('createTask', () => {
  test('rejects another kind of input with USAGE and names the kind that the model takes', async () => {
    const image: TaskInput = { image: new Uint8Array() }
    const cases = [
      [embedding(), image, 'test/model takes text, not an image.'],
      [vad, { text: 'a' }, 'test/model takes audio, not text.'],
      [classify(), { text: 'a' }, 'test/model takes an image, not text.'],
      [ocr, { audio: new Uint8Array() }, 'test/model takes an image, not audio.'],
      [tensorOnly, { text: 'a' }, 'test/model takes tensors, not text.'],
    ] as const
    for (const [manifest, input, message] of cases) {
      const task = await createTask(manifest, async () => text('a\nb'))
      await expectCode(() => task.encode(input), 'USAGE')
      await expect(task.encode(input)).rejects.toThrow(message)
    }
  })

  test('rejects manifests whose task does not fit their tensors or files with BAD_MODEL', async () => {
    const misfits: Manifest[] = [
      { ...embedding(), files: [] },
      embedding({ output: 'nothing' }),
      embedding({ positionIds: 'nothing' }),
      embedding({ dimensions: 6 }),
      embedding({}, ['position_ids', 'another']),
      { ...vad, inputs: [spec('input', 'INT16', [1, 'n'])] as Manifest['inputs'] },
      { ...ocr, files: [] },
      classify({ labels: ['only'] }),
      classify({ size: 32 }),
      classify({ inner: 30 }),
      { ...tensorOnly, task: { kind: 'tensor', config: { unknown: true } } },
    ]
    for (const manifest of misfits) await expectCode(() => createTask(manifest, async () => text('a')), 'BAD_MODEL')
  })
})

test('requestOf identifies files by their hash', () => {
  expect(requestOf({ text: 'a' })).toEqual({ kind: 'text', text: 'a' })
  const bytes = text('abc')
  expect(requestOf({ audio: bytes })).toEqual({ kind: 'audio', sha256: sha256Hex(bytes), bytes: 3 })
  expect(requestOf({ image: bytes })).toMatchObject({ kind: 'image' })
})
