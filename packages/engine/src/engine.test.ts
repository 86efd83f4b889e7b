import {
  canonicalOrtRuntime,
  compareOutputs,
  type ExecutionChunk,
  type OgError,
  runtimeId,
  type Tensor,
  tensorOf,
  tensorValues,
} from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import type { Engine } from './engine.ts'
import {
  affineModel,
  allocatingModel,
  dividingModel,
  endlessModel,
  gatheringModel,
  largeOutputModel,
  logitsBesideConstantModel,
  runningSumModel,
  type TemporaryModel,
  temporaryModel,
} from './testing/index.ts'

const floats = (...values: number[]): Tensor => tensorOf('x', 'FP32', [values.length], Float32Array.from(values))
const count = (value: bigint): Tensor => tensorOf('count', 'INT64', [1], BigInt64Array.of(value))
const int = (name: string, value: number): Tensor => tensorOf(name, 'INT32', [1], Int32Array.of(value))
const all = { outputs: [] }
const code = (expected: string) => expect.objectContaining({ code: expected })
const numbers = (tensor: Tensor | undefined): number[] => Array.from(tensorValues(tensor as Tensor) as Float32Array)

describe('createEngine', () => {
  let engine: Engine
  let affine: TemporaryModel

  beforeAll(async () => {
    engine = createEngine({ processes: 2, timeoutMs: 3_000, memoryBytes: 512 * 2 ** 20, outputBytes: 2 ** 20 })
    affine = await temporaryModel(affineModel())
    await engine.start()
  })
  afterAll(async () => {
    await engine.stop()
    await affine[Symbol.asyncDispose]()
  })

  it('returns outputs and units of a job', async () => {
    const { outputs, inputUnits, outputUnits } = await engine.execute({
      model: affine,
      inputs: [floats(1, -2)],
      params: all,
    }).result
    expect(outputs).toMatchObject([{ name: 'y', datatype: 'FP32', shape: [2] }])
    expect(numbers(outputs[0])).toEqual([3, -3])
    expect({ inputUnits, outputUnits }).toEqual({ inputUnits: 1, outputUnits: 0 })
  })

  it('returns the matching outputs to each of 200 concurrent jobs', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const { outputs } = await engine.execute({ model: affine, inputs: [floats(index)], params: all }).result
        return numbers(outputs[0])
      }),
    )
    expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => [2 * index + 1]))
  })

  it('accepts input data at an unaligned offset', async () => {
    const pool = new Uint8Array(100)
    const data = pool.subarray(3, 11)
    data.set(new Uint8Array(Float32Array.of(5, 6).buffer))
    const { outputs } = await engine.execute({
      model: affine,
      inputs: [{ ...floats(), shape: [2], data }],
      params: all,
    }).result
    expect(numbers(outputs[0])).toEqual([11, 13])
  })

  it('has the same fingerprint as another engine with other limits on the same machine', async () => {
    const other = createEngine({ processes: 1, outputBytes: 1_000_000_001 })
    expect(() => other.runtimes).toThrow(code('NOT_SET_UP'))
    await other.start()
    expect(other.runtimes).toEqual(engine.runtimes)
    expect(other.runtimes).toEqual([
      { runtimeId: runtimeId(canonicalOrtRuntime), engineFingerprint: expect.stringMatching(/^0x[0-9a-f]{64}$/) },
    ])
    await other.stop()
    await other.stop()
    await expect(other.execute({ model: affine, inputs: [floats(1)], params: all }).result).rejects.toThrow(
      code('UNAVAILABLE'),
    )
  })

  it('runs all frames of a job and feeds the state back', async () => {
    const { onnx, steps } = runningSumModel()
    await using model = await temporaryModel(onnx, { steps })
    expect(model.manifest.inputs).toEqual([{ name: 'x', datatype: 'FP32', shape: [1, 'length'] }])
    expect(model.manifest.outputs).toEqual([{ name: 'sum', datatype: 'FP32', shape: ['steps', 1, 1] }])
    const x = tensorOf('x', 'FP32', [1, 9], Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9))
    const { outputs, inputUnits } = await engine.execute({ model, inputs: [x], params: all }).result
    // Frames [0 0 1 2 3 4], [3 4 5 6 7 8], [7 8 9 0 0 0].
    expect(outputs).toMatchObject([{ name: 'sum', shape: [3, 1, 1] }])
    expect(numbers(outputs[0])).toEqual([10, 43, 67])
    expect(inputUnits).toBe(3)
  })

  it('rejects inputs of 0 steps and of more than maxSteps with BAD_TENSOR', async () => {
    const { onnx, steps } = runningSumModel()
    await using model = await temporaryModel(onnx, { steps })
    for (const length of [401, 0]) {
      const x = tensorOf('x', 'FP32', [1, length], new Float32Array(length))
      await expect(engine.execute({ model, inputs: [x], params: all }).result).rejects.toThrow(code('BAD_TENSOR'))
    }
  })

  it('ends an endless model with MODEL_TIMEOUT and completes the other jobs', async () => {
    await using endless = await temporaryModel(endlessModel())
    const hanging = engine.execute({ model: endless, inputs: [floats(1)], params: all }).result
    const others = Array.from(
      { length: 50 },
      () => engine.execute({ model: affine, inputs: [floats(1)], params: all }).result,
    )
    await expect(hanging).rejects.toThrow(code('MODEL_TIMEOUT'))
    for (const { outputs } of await Promise.all(others)) expect(numbers(outputs[0])).toEqual([3])
  })

  it('rejects an allocation of 100 GB with MODEL_MEMORY', async () => {
    await using model = await temporaryModel(allocatingModel())
    await expect(engine.execute({ model, inputs: [count(25_000_000_000n)], params: all }).result).rejects.toThrow(
      code('MODEL_MEMORY'),
    )
    await expect(engine.execute({ model, inputs: [count(4n)], params: all }).result).resolves.toMatchObject({
      outputs: [{ shape: [] }],
    })
  })

  it('kills a process over memoryBytes with MODEL_MEMORY and completes the next job', async () => {
    const small = createEngine({ processes: 1, memoryBytes: 400 * 2 ** 20 })
    await small.start()
    await using model = await temporaryModel(allocatingModel())
    // 1 GB a tensor: below the kernel's bound on address space, above the engine's on memory.
    await expect(small.execute({ model, inputs: [count(250_000_000n)], params: all }).result).rejects.toThrow(
      code('MODEL_MEMORY'),
    )
    await expect(small.execute({ model: affine, inputs: [floats(1)], params: all }).result).resolves.toBeDefined()
    await small.stop()
  })

  it('rejects outputs over outputBytes with OUTPUT_TOO_LARGE', async () => {
    await using model = await temporaryModel(largeOutputModel())
    await expect(engine.execute({ model, inputs: [count(300_000n)], params: all }).result).rejects.toThrow(
      expect.objectContaining({ code: 'OUTPUT_TOO_LARGE', details: { limit: 2 ** 20 } }),
    )
    const { outputs } = await engine.execute({ model, inputs: [count(200_000n)], params: all }).result
    expect(outputs[0]?.data.length).toBe(800_000)
  })

  it('reports a dead process as MODEL_CRASHED and completes the next job', async () => {
    await using model = await temporaryModel(dividingModel())
    const fatal = [int('a', -(2 ** 31)), int('b', -1)]
    await expect(engine.execute({ model, inputs: fatal, params: all }).result).rejects.toThrow(code('MODEL_CRASHED'))
    const { outputs } = await engine.execute({ model, inputs: [int('a', 6), int('b', 3)], params: all }).result
    expect(outputs[0]?.data[0]).toBe(2)
  })

  it('completes 39 jobs in other processes when one of 40 crashes', async () => {
    await using model = await temporaryModel(dividingModel())
    const jobs = Array.from({ length: 40 }, (_, index) =>
      engine
        .execute({
          model,
          inputs: index === 20 ? [int('a', -(2 ** 31)), int('b', -1)] : [int('a', index), int('b', 1)],
          params: all,
        })
        .result.then(
          ({ outputs }) => outputs[0]?.data[0],
          (error: OgError) => error.code,
        ),
    )
    expect(await Promise.all(jobs)).toEqual(
      Array.from({ length: 40 }, (_, index) => (index === 20 ? 'MODEL_CRASHED' : index)),
    )
  })

  it('reports the message of ONNX Runtime with MODEL_FAILED', async () => {
    await using model = await temporaryModel(gatheringModel())
    const at = tensorOf('at', 'INT64', [1], BigInt64Array.of(7n))
    const failure = engine.execute({ model, inputs: [floats(1, 2), at], params: all }).result
    await expect(failure).rejects.toThrow(code('MODEL_FAILED'))
    await expect(failure).rejects.toThrow(/out of bounds|outside|range/i)
  })

  it('fails a run with MODEL_FAILED whose output has another shape than its manifest states', async () => {
    const outputShapes = [[1]]
    await using model = await temporaryModel(affineModel(), { outputShapes })
    await expect(engine.execute({ model, inputs: [floats(1)], params: all }).result).resolves.toBeDefined()
    const failure = engine.execute({ model, inputs: [floats(1, 2)], params: all }).result
    await expect(failure).rejects.toThrow(code('MODEL_FAILED'))
    await expect(failure).rejects.toThrow(/made y FP32 \[2\]; its manifest states y FP32 \[1\]/)
  })

  it('rejects a manifest that does not describe the files with BAD_MODEL', async () => {
    await using model = await temporaryModel(affineModel(), { manifest: affine.manifest })
    const inputs = [tensorOf('z', 'FP32', [1], Float32Array.of(1))]
    const mismatched = { ...affine.manifest, inputs: [{ name: 'z', datatype: 'FP32' as const, shape: ['n'] }] }
    const source = { ...model, manifest: mismatched, modelId: `0x${'5'.repeat(64)}` as const }
    await expect(engine.execute({ model: source, inputs, params: all }).result).rejects.toThrow(code('BAD_MODEL'))
  })

  it('rejects a model with missing files with BAD_MODEL', async () => {
    await using model = await temporaryModel(affineModel(3))
    const gone = { ...model, folder: `${model.folder}/missing` }
    await expect(engine.execute({ model: gone, inputs: [floats(1)], params: all }).result).rejects.toThrow(
      code('BAD_MODEL'),
    )
  })

  it('runs a preloaded model', async () => {
    await using model = await temporaryModel(affineModel(4))
    await engine.preload(model)
    await engine.preload(model)
    const { outputs } = await engine.execute({ model, inputs: [floats(1)], params: all }).result
    expect(numbers(outputs[0])).toEqual([5])
  })

  it('adds in another order on request, and keeps the bits of canonical runs', async () => {
    await using model = await temporaryModel(logitsBesideConstantModel())
    const values = Float32Array.from({ length: 1_024 }, (_, i) => 1 + Math.cos(i) / 2)
    const inputs = [tensorOf('x', 'FP32', [1, 16, 8, 8], values)]
    const run = async (sumOrder?: 'canonical' | 'other') =>
      (await engine.execute({ model, inputs, params: all, sumOrder }).result).outputs
    const canonical = await run()
    const other = await run('other')
    const { sameBits, worst } = compareOutputs(canonical, other)
    expect(sameBits).toBe(false)
    expect(worst).toBeLessThan(1e-6)
    expect(await run('canonical')).toEqual(canonical)
    expect(await run('other')).toEqual(other)
  })

  it('rejects unknown output names with BAD_INPUT', async () => {
    const run = engine.execute({ model: affine, inputs: [floats(1)], params: { outputs: ['z'] } }).result
    await expect(run).rejects.toThrow(code('BAD_INPUT'))
  })
})

describe('createEngine under load', () => {
  it('rejects jobs over the queue with OVERLOADED, removes aborted waiting jobs and kills aborted running ones', async () => {
    const engine = createEngine({ processes: 1, queue: 2, abandonedMs: 0 })
    await engine.start()
    await using endless = await temporaryModel(endlessModel())
    await using affine = await temporaryModel(affineModel())
    const running = new AbortController()
    const hanging = engine.execute({ model: endless, inputs: [floats(1)], params: all, signal: running.signal }).result
    const waiting = new AbortController()
    const first = engine.execute({ model: affine, inputs: [floats(1)], params: all, signal: waiting.signal }).result
    const second = engine.execute({ model: affine, inputs: [floats(2)], params: all }).result
    expect(engine.load()).toEqual({ jobs: 3, capacity: 3 })
    const refused = engine.execute({ model: affine, inputs: [floats(3)], params: all }).result
    await expect(refused).rejects.toThrow(code('OVERLOADED'))
    await expect(refused).rejects.toThrow(
      expect.objectContaining({ details: { limit: 2 }, retryAfterMs: expect.any(Number) }),
    )
    waiting.abort()
    await expect(first).rejects.toThrow(code('ABORTED'))
    expect(engine.load().jobs).toBe(2)
    running.abort()
    await expect(hanging).rejects.toThrow(code('ABORTED'))
    expect(numbers((await second).outputs[0])).toEqual([5])
    await engine.stop()
  })

  it('yields the outputs as one chunk, and cancels an execution whose iterator is abandoned', async () => {
    const engine = createEngine({ processes: 1, abandonedMs: 0 })
    await engine.start()
    await using endless = await temporaryModel(endlessModel())
    await using affine = await temporaryModel(affineModel())
    const hanging = engine.execute({ model: endless, inputs: [floats(1)], params: all })
    const iterator = hanging[Symbol.asyncIterator]()
    const pending = iterator.next()
    const next = engine.execute({ model: affine, inputs: [floats(1)], params: all })
    await iterator.return?.()
    await expect(pending).rejects.toThrow(code('ABORTED'))
    await expect(hanging.result).rejects.toThrow(code('ABORTED'))
    const chunks: ExecutionChunk[] = []
    for await (const chunk of next) chunks.push(chunk)
    expect(chunks).toEqual([{ outputs: (await next.result).outputs }])
    await engine.stop()
  })

  it('runs jobs of higher priority first', async () => {
    const engine = createEngine({ processes: 1 })
    await engine.start()
    await using affine = await temporaryModel(affineModel())
    const order: number[] = []
    await Promise.all(
      [-1, 0, 5, 0].map(async (priority, index) => {
        await engine.execute({ model: affine, inputs: [floats(1)], params: all, priority }).result
        order.push(index)
      }),
    )
    // The first found the process idle.
    expect(order).toEqual([0, 2, 1, 3])
    await engine.stop()
  })

  it('evicts the least recently used models and loads them again', async () => {
    const models = await Promise.all(Array.from({ length: 4 }, (_, index) => temporaryModel(affineModel(index))))
    const sessionBytes = (models[0]?.manifest.files[0]?.bytes ?? 0) * 2
    const engine = createEngine({ processes: 1, sessionBytes })
    await engine.start()
    for (const [index, model] of [...models, ...models].entries()) {
      const { outputs } = await engine.execute({ model, inputs: [floats(1)], params: all }).result
      expect(numbers(outputs[0])).toEqual([(index % 4) + 1])
    }
    await engine.stop()
    for (const model of models) await model[Symbol.asyncDispose]()
  })

  it('rejects unfinished jobs with UNAVAILABLE when it stops', async () => {
    const engine = createEngine({ processes: 1 })
    await engine.start()
    await using endless = await temporaryModel(endlessModel())
    const jobs = [1, 2].map(() => engine.execute({ model: endless, inputs: [floats(1)], params: all }).result)
    const settled = Promise.allSettled(jobs)
    await engine.stop()
    for (const result of await settled)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } })
  })
})
