import {
  canonicalOrtRuntime,
  type ErrorCode,
  type Executor,
  type Hex,
  hashRuntimes,
  OgError,
  runtimeId,
  SingleChunkExecution,
  type Tensor,
  tensorOf,
} from '@opengradient/protocol'
import type { Task } from '@opengradient/tasks'
import { describe, expect, it } from 'vitest'
import { acceptedRuntimes } from './accepted-runtimes.ts'
import { hasFewOutputs } from './check-contents.ts'
import type { TaskSource } from './check-request.ts'
import { FakeChain } from './fake-chain.fixture.ts'
import { fixtureInputs, fixtureOutputs } from './testing/fixture-model.ts'

const chain = new FakeChain({ request: { kind: 'text', text: 'how much is it?' } })

/** An engine whose runs have these outputs, or this error; those with another order of sums may have others. */
function engine(canonical: readonly Tensor[] | ErrorCode, other = canonical): Executor {
  const engineFingerprint: Hex = `0x${'aa'.repeat(32)}`
  return {
    runtimes: [{ runtimeId: runtimeId(canonicalOrtRuntime), engineFingerprint }],
    load: () => ({ jobs: 0, capacity: 1 }),
    execute: ({ sumOrder }) =>
      SingleChunkExecution.from(async () => {
        const result = sumOrder === 'other' ? other : canonical
        if (typeof result === 'string') throw new OgError(result, 'The run failed.')
        return { outputs: result, inputUnits: 1, outputUnits: 0, engineFingerprint }
      }),
  }
}

const outputs = (first: number, count = 2n): Tensor[] => [
  tensorOf('sum', 'FP32', [1, 2], new Float32Array([first, 5])),
  tensorOf('count', 'INT64', [1], new BigInt64Array([count])),
]

describe("the reader's own run", () => {
  it('states the same bits', async () => {
    const report = await chain.verify({ executor: engine(fixtureOutputs) })
    expect(report).toMatchObject({ ok: true, standing: { ownReplay: 'match' } })
    expect(report.guarantee).toContain('your own run found the same bits')
    expect(report.stillTrusted[0]).toBe('your own machine and engine, which recomputed the answer')
  })

  it('states a result within the tolerance that rounding explains', async () => {
    const report = await chain.verify({ executor: engine(outputs(4.000_01), outputs(4.000_02)) })
    expect(report).toMatchObject({ ok: true, standing: { ownReplay: 'within', tolerance: 1e-5 } })
    expect(report.stillTrusted[1]).toContain('the publisher, that the model does not amplify rounding')
  })

  it('decides nothing within the tolerance where rounding does not explain the difference', async () => {
    const report = await chain.verify({ executor: engine(outputs(4.000_01)) })
    expect(report).toMatchObject({ ok: false, couldNotCheck: true, standing: { ownReplay: 'none' } })
    expect(report.checks).toContainEqual(expect.objectContaining({ name: 'replay', ok: null }))
  })

  it.each([
    ['another float', outputs(4.5)],
    ['another integer', outputs(4, 3n)],
    ['a failure', 'MODEL_FAILED' as const],
  ])('disputes a receipt by %s', async (_, result) => {
    const report = await chain.verify({ executor: engine(result), require: { kind: 'replayed', auditors: 1 } })
    expect(report).toMatchObject({ ok: false, state: 'disputed', assessment: 'disputed' })
    expect(report.guarantee).toContain('your own run found another answer')
  })

  it('decides nothing where a limit is reached or the engine has another runtime', async () => {
    for (const executor of [engine('MODEL_TIMEOUT'), { ...engine(fixtureOutputs), runtimes: [] }]) {
      const report = await chain.verify({ executor })
      expect(report).toMatchObject({ ok: false, couldNotCheck: true, standing: { ownReplay: 'none' } })
    }
  })
})

describe('the request', () => {
  const encodesTo =
    (tensors: readonly Tensor[]): TaskSource =>
    async () =>
      ({ takes: 'text', encode: async () => [...tensors] }) as Partial<Task> as Task
  const requestOf = async (tasks?: TaskSource) =>
    (await chain.verify(tasks && { tasks })).checks.find(({ name }) => name === 'request')

  it('is encoded again where the task is known', async () => {
    expect(await requestOf(encodesTo(fixtureInputs))).toMatchObject({
      ok: true,
      detail: 'text, encoded again to the same inputs',
    })
    const [x, y] = fixtureInputs as [Tensor, Tensor]
    const others = [
      [tensorOf('x', 'FP32', [1, 2], new Float32Array(2)), y],
      [x],
      [x, { ...y, name: 'z' }],
      [{ ...x, shape: [2, 1] }, y],
    ]
    for (const other of others) {
      expect(await requestOf(encodesTo(other))).toMatchObject({ ok: false })
    }
  })

  it("is the requester's word without the task", async () => {
    const failing: TaskSource = async () => {
      throw new OgError('UNAVAILABLE', 'No gateway has the tokenizer.')
    }
    for (const tasks of [undefined, async () => undefined, failing]) {
      const check = await requestOf(tasks)
      expect(check).toMatchObject({ ok: true, detail: expect.stringContaining("is the requester's word") })
    }
  })
})

describe('acceptedRuntimes', () => {
  const [a, b, c] = ['11', '22', '33'].map((byte): Hex => `0x${byte.repeat(32)}`) as [Hex, Hex, Hex]

  it('finds the runtimes whose hash a job names, with that of the receipt', () => {
    expect(acceptedRuntimes(hashRuntimes([a, b, c]), [a, b, c], b)).toEqual([a, b, c])
    expect(acceptedRuntimes(hashRuntimes([c, a]), [a, b, c], c)).toEqual([c, a])
    expect(acceptedRuntimes(hashRuntimes([c, a]), [a, b, c], b)).toBeUndefined()
    expect(acceptedRuntimes(hashRuntimes([a]), [b, c], a)).toBeUndefined()
  })
})

it('hasFewOutputs counts the bits of floats, and a byte of each label', () => {
  expect(hasFewOutputs({ outputs: [tensorOf('y', 'FP32', [1], new Float32Array(1))] })).toBe(false)
  expect(hasFewOutputs({ outputs: [tensorOf('y', 'FP16', [1], new Uint16Array(1))] })).toBe(true)
  expect(hasFewOutputs({ outputs: [tensorOf('y', 'INT64', [3], new BigInt64Array(3))] })).toBe(true)
  expect(hasFewOutputs({ outputs: [tensorOf('y', 'INT64', [4], new BigInt64Array(4))] })).toBe(false)
})
