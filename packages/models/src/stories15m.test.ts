import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import {
  buildManifest,
  createEngine,
  type Engine,
  inspectModel,
  type ModelSource,
  openModelFiles,
} from '@opengradient/engine'
import {
  defaultGenerationSettings,
  encodeGenerationJob,
  type GenerationSettings,
  generationEndOf,
  generationSchema,
  modelIdOf,
  type Tensor,
} from '@opengradient/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildModel } from './cache.ts'
import { stories15m } from './stories15m.ts'

const story =
  ', there was a little girl named Lily. She loved to play outside in the sunshine. One day, she saw a big, red ball in the sky.'

let cacheDir: string
let engine: Engine
let model: ModelSource
let tokenizer: Tokenizer

beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'stories-'))
  const { folder } = await buildModel(stories15m, { cacheDir })
  const opened = await openModelFiles(folder)
  tokenizer = new Tokenizer(JSON.parse(await readFile(path.join(folder, 'tokenizer.json'), 'utf8')), {
    unk_token: '<unk>',
  })
  const manifest = buildManifest({
    inspection: inspectModel(opened),
    ...{ name: stories15m.name, version: stories15m.version, task: stories15m.task },
    generation: generationSchema.parse(stories15m.generation),
    files: [...opened.files].map(([file, { bytes: length }]) => ({
      ...{ path: file, bytes: length, cid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku' },
    })),
  })
  model = { modelId: modelIdOf(manifest), manifest, folder }
  engine = createEngine({ processes: 1, timeoutMs: 300_000 })
  await engine.start()
}, 300_000)

afterAll(async () => {
  await engine?.stop()
  await rm(cacheDir, { recursive: true, force: true })
})

interface Continuation {
  readonly text: string
  readonly end: 'stop' | 'length' | undefined
  readonly outputs: readonly Tensor[]
  readonly outputUnits: number
}

const continueText = async (text: string, settings: Partial<GenerationSettings>): Promise<Continuation> => {
  const prompt = tokenizer.encode(text).ids
  const inputs = encodeGenerationJob({ prompt, settings: { ...defaultGenerationSettings, ...settings } })
  const { outputs, outputUnits, inputUnits } = await engine.execute({ model, inputs, params: { outputs: [] } }).result
  expect(inputUnits).toBe(prompt.length)
  expect(outputs[0]?.shape).toEqual([outputUnits])
  const bytes = outputs.find(({ name }) => name === 'text')?.data
  return { text: new TextDecoder().decode(bytes), end: generationEndOf(outputs), outputs, outputUnits }
}

test('continues "Once upon a time" as llama2.c does', async () => {
  const { text, end, outputUnits } = await continueText('Once upon a time', { maxTokens: 35 })
  expect(text).toBe(story)
  expect([end, outputUnits]).toEqual(['length', 35])
})

test('a stop text ends the continuation before it, within a token and across tokens', async () => {
  for (const [stop, expected] of [
    [['. She'], ', there was a little girl named Lily'],
    [['never seen', 'aughing', 'Lil'], ', there was a little girl named '],
  ] as const) {
    const { text, end } = await continueText('Once upon a time', { maxTokens: 40, stop: [...stop] })
    expect([text, end]).toEqual([expected, 'stop'])
  }
})

test('draws by seed, and in the same bits again', async () => {
  const drawn = { maxTokens: 12, temperature: 1 }
  const first = await continueText('Once upon a time', { ...drawn, seed: 1n })
  expect((await continueText('Once upon a time', { ...drawn, seed: 1n })).outputs).toEqual(first.outputs)
  expect((await continueText('Once upon a time', { ...drawn, seed: 2n })).outputs).not.toEqual(first.outputs)
})

test('a bias of 100 gives its token each time', async () => {
  const [token = 0] = tokenizer.encode('dragon', { add_special_tokens: false }).ids
  const { outputs } = await continueText('Once upon a time', { maxTokens: 3, logitBias: [{ token, bias: 100 }] })
  expect([...new BigInt64Array(new Uint8Array(outputs[0]?.data as Uint8Array).buffer)].map(Number)).toEqual([
    token,
    token,
    token,
  ])
})

test('a prompt of several chunks leaves the rest of the context, and one over it is rejected', async () => {
  const { outputUnits } = await continueText('The dog ran. '.repeat(50), { maxTokens: 2 })
  expect(outputUnits).toBe(2)
  await expect(continueText('The dog ran. '.repeat(50), { maxTokens: 128 })).rejects.toMatchObject({
    code: 'BAD_TENSOR',
  })
})

test('the tokenizer marks spaces, begins with <s> and falls back to bytes', () => {
  expect(tokenizer.encode('Once upon a time').ids).toEqual([1, 9038, 2501, 263, 931])
  expect(tokenizer.encode('a\n\u0001').ids).toEqual([1, 263, 13, 4])
})
