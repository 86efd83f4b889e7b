import {
  equalBytes,
  type Manifest,
  modelIdOf,
  OgError,
  systemClock,
  type Tensor,
  tensorOf,
} from '@opengradient/protocol'
import { createTask } from '@opengradient/tasks'
import { afterEach, expect, it } from 'vitest'

import { textModel } from '../../testing/text-model.fixture.ts'
import { wordPieces } from '../../testing/word-pieces.fixture.ts'
import type { OutputTensors } from './encoding-messages.ts'
import { TaskCodec } from './task-codec.ts'

const never = new AbortController().signal
const started: TaskCodec[] = []
afterEach(() => {
  for (const encoder of started.splice(0)) encoder.stop()
})

const tokenizers = new Map<string, Uint8Array>([
  ['test/honest', wordPieces()],
  ['test/endless', wordPieces(1 << 30)],
  ['test/growing', wordPieces(100, 'a '.repeat(100))],
  ['test/broken', new TextEncoder().encode('{')],
])
const manifests = new Map([...tokenizers].map(([name, bytes]) => [name, textModel(bytes, name).manifest]))
const manifestOf = (name: string): Manifest => manifests.get(name) as Manifest

/** A model with the task `ocr`, which reads its characters before its first input. */
function lineReader(): Manifest {
  const files = [{ path: 'ppocr_keys_v1.txt', cid: 'bafy', bytes: 3 }]
  return {
    ...manifestOf('test/honest'),
    files: files as unknown as Manifest['files'],
    inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 3, 48, 'w'] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [1, 't', 4] }],
    task: { kind: 'ocr', config: {} },
  }
}

/** An encoder over the files above, and the number of reads. */
function start(limitMs: number, missing?: string): { encode: Encode; encoder: TaskCodec; reads: () => number } {
  let reads = 0
  const file = async ({ name }: Manifest): Promise<Uint8Array> => {
    reads++
    if (name === missing) throw new OgError('UNAVAILABLE', 'No peer has it.')
    return tokenizers.get(name) as Uint8Array
  }
  const encoder = new TaskCodec({ clock: systemClock, signal: never, limitMs, models: { file } })
  started.push(encoder)
  const encode: Encode = (name, text, signal = never) =>
    encoder.encode(modelIdOf(manifestOf(name)), manifestOf(name), { text }, signal).then(({ tensors }) => tensors)
  return { encode, encoder, reads: () => reads }
}
type Encode = (name: string, text: string, signal?: AbortSignal) => Promise<readonly Tensor[]>

/** A text that takes a tokenizer without a bound on its words quadratic time. */
const longWord = 'a'.repeat(1 << 20)

it('encodes a text as the task does, and reads the files of a model once', async () => {
  const { encode, reads } = start(60_000)
  const task = await createTask(manifestOf('test/honest'), async () => wordPieces())
  for (const text of ['hello world', ' grüße\n你好 ', 'x'.repeat(1 << 20)]) {
    const [own] = await task.encode({ text })
    const [encoded] = await encode('test/honest', text)
    expect(encoded).toMatchObject({ name: 'input_ids', datatype: 'INT64', shape: own?.shape })
    expect(equalBytes(encoded?.data as Uint8Array, own?.data as Uint8Array)).toBe(true)
  }
  expect(reads()).toBe(1)
})

it('ends a task without an end with MODEL_TIMEOUT, refuses its model for a while, and encodes for others meanwhile', async () => {
  const { encode, reads } = start(5_000)
  await encode('test/honest', 'hello')
  const endless = encode('test/endless', longWord)
  endless.catch(() => undefined)
  expect(await Promise.race([endless, encode('test/honest', 'hello world')])).toMatchObject([{ shape: [3] }])
  await expect(endless).rejects.toMatchObject({ code: 'MODEL_TIMEOUT' })
  const before = reads()
  await expect(encode('test/endless', 'a')).rejects.toMatchObject({ code: 'MODEL_TIMEOUT' })
  expect(reads()).toBe(before)
  expect(await encode('test/honest', 'hello')).toMatchObject([{ shape: [1] }])
})

it('ends a task that takes too much memory with MODEL_MEMORY, and encodes for others', async () => {
  const { encode } = start(60_000)
  await encode('test/honest', 'hello')
  await expect(encode('test/growing', longWord)).rejects.toMatchObject({ code: 'MODEL_MEMORY' })
  expect(await encode('test/honest', 'hello')).toMatchObject([{ shape: [1] }])
})

it('reports a tokenizer that cannot be read with BAD_MODEL, and encodes for others', async () => {
  const { encode } = start(60_000)
  await expect(encode('test/broken', 'a')).rejects.toMatchObject({ code: 'BAD_MODEL' })
  expect(await encode('test/honest', 'hello')).toMatchObject([{ shape: [1] }])
})

it('asks once for files that no peer has, and reports UNAVAILABLE', async () => {
  const { encode, reads } = start(60_000, 'test/honest')
  for (const text of ['hello', 'a'])
    await expect(encode('test/honest', text)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(reads()).toBe(1)
})

it.each([
  ['text', manifestOf('test/honest'), wordPieces(), { text: 'hello' }],
  ['image', lineReader(), new TextEncoder().encode('a\nb'), { image: new Uint8Array(8) }],
] as const)('reads the files of a model for %s again after a while', async (_, manifest, bytes, input) => {
  let [isThere, later] = [false, 0]
  const clock = { ...systemClock, now: () => systemClock.now() + later }
  const file = async (): Promise<Uint8Array> => {
    if (!isThere) throw new OgError('UNAVAILABLE', 'No peer has it.')
    return bytes
  }
  const encoder = new TaskCodec({ clock, signal: never, limitMs: 60_000, models: { file } })
  started.push(encoder)
  const codeOf = (): Promise<string | undefined> =>
    encoder.encode(modelIdOf(manifest), manifest, input, never).then(
      () => undefined,
      (error: OgError) => error.code,
    )
  expect(await codeOf()).toBe('UNAVAILABLE')
  isThere = true
  expect(await codeOf()).toBe('UNAVAILABLE')
  later = 10_000
  // The image is none.
  expect(await codeOf()).toBe('image' in input ? 'BAD_INPUT' : undefined)
})

it.each([
  ['nothing', '', 'BAD_INPUT'],
  ['half of a surrogate pair', '\ud800', 'BAD_INPUT'],
  ['more tokens than the model takes', 'a '.repeat(9), 'BAD_INPUT'],
  ['more characters than a request takes', 'a'.repeat((1 << 20) + 1), 'TOO_LARGE'],
])('refuses a text of %s', async (_, text, code) => {
  const { encode } = start(60_000)
  await expect(encode('test/honest', text)).rejects.toMatchObject({ code })
  expect(await encode('test/honest', 'hello')).toMatchObject([{ shape: [1] }])
})

it('ends the wait of a caller that leaves, and not the work', async () => {
  const { encode, reads } = start(60_000)
  const leaving = new AbortController()
  const left = encode('test/honest', 'hello', leaving.signal)
  leaving.abort()
  await expect(left).rejects.toMatchObject({ code: 'ABORTED' })
  expect(await encode('test/honest', 'hello')).toMatchObject([{ shape: [1] }])
  expect(reads()).toBe(1)
})

it('refuses with OVERLOADED what would wait behind 64 inputs for one model', async () => {
  const { encode } = start(60_000)
  const all = await Promise.allSettled(Array.from({ length: 70 }, () => encode('test/honest', 'a')))
  const refused = all.filter((each) => each.status === 'rejected')
  expect(refused.map(({ reason }) => reason.code)).toEqual(Array(6).fill('OVERLOADED'))
})

it('ends its inputs with ABORTED when it stops: the one that is encoded and those that wait', async () => {
  const { encode, encoder } = start(60_000)
  await encode('test/endless', 'a')
  const inputs = [encode('test/endless', longWord), encode('test/endless', 'a'), encode('test/honest', 'a')]
  encoder.stop()
  for (const input of inputs) await expect(input).rejects.toMatchObject({ code: 'ABORTED' })
})

/** Outputs of `lineReader` that read its first character `steps` times. */
function line(steps: number): OutputTensors {
  const values = Float32Array.from({ length: steps * 4 }, (_, i) => Number(i % 8 === 1))
  return { outputs: [tensorOf('y', 'FP32', [1, steps, 4], values)], inputs: [] }
}

function startReader(charset: string): (tensors: OutputTensors) => ReturnType<TaskCodec['decode']> {
  const file = async (): Promise<Uint8Array> => new TextEncoder().encode(charset)
  const codec = new TaskCodec({ clock: systemClock, signal: never, limitMs: 60_000, models: { file } })
  started.push(codec)
  const manifest = lineReader()
  return (tensors) => codec.decode(modelIdOf(manifest), manifest, tensors, never)
}

it('passes what the result needs of a text from its encoding to its decoding', async () => {
  const config = { maxTokens: 2, truncate: true, labels: ['a', 'b'] }
  const manifest: Manifest = { ...manifestOf('test/honest'), task: { kind: 'text-classification', config } }
  const file = async (): Promise<Uint8Array> => wordPieces()
  const codec = new TaskCodec({ clock: systemClock, signal: never, limitMs: 60_000, models: { file } })
  started.push(codec)
  const id = modelIdOf(manifest)
  const outputs = [tensorOf('y', 'FP32', [1, 2], Float32Array.of(1, 2))]
  for (const [text, truncated] of [
    ['hello', false],
    ['hello hello hello', true],
  ] as const) {
    const { tensors, details } = await codec.encode(id, manifest, { text }, never)
    const { json, summary } = await codec.decode(id, manifest, { outputs, inputs: tensors, details }, never)
    expect(JSON.parse(json)).toMatchObject({ label: 'b', truncated })
    expect(summary.includes('beginning')).toBe(truncated)
  }
})

it('decodes outputs as the task does', async () => {
  expect(JSON.parse((await startReader('a\nb')(line(4))).json)).toMatchObject({ text: 'aa', confidence: 1 })
})

it('refuses outputs and results over the limits with OUTPUT_TOO_LARGE, and other outputs with BAD_MODEL', async () => {
  const decode = startReader(`${'a'.repeat(1 << 20)}\nb`)
  await expect(decode(line(16))).rejects.toMatchObject({ code: 'OUTPUT_TOO_LARGE', details: { limit: 4 << 20 } })
  await expect(decode(line((1 << 20) + 1))).rejects.toMatchObject({
    code: 'OUTPUT_TOO_LARGE',
    details: { limit: 1 << 24 },
  })
  const other = { outputs: [tensorOf('y', 'FP32', [1, 1, 3], new Float32Array(3))], inputs: [] }
  await expect(decode(other)).rejects.toMatchObject({ code: 'BAD_MODEL' })
  expect((await decode(line(1))).summary.length).toBe(1_000)
})
