import {
  canonicalOrtRuntime,
  decodeDistance,
  type ErrorCode,
  type ExecutionRequest,
  type Executor,
  type Hex,
  type Manifest,
  noiseLimits,
  OgError,
  outcomes,
  runtimeId,
  SingleChunkExecution,
  type Tensor,
  tensorOf,
  tensorsRoot,
} from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fixtureManifest, fixtureOutputs } from '../testing/fixture-model.ts'
import { makeRun, type RunInit } from '../testing/make-run.ts'
import type { OpenOutputs } from './audit-method.ts'
import { replayMethod } from './replay-method.ts'

const fingerprint: Hex = `0x${'aa'.repeat(32)}`
const runtimes = [{ runtimeId: runtimeId(canonicalOrtRuntime), engineFingerprint: fingerprint }]

type EngineRun = readonly Tensor[] | ErrorCode

/** An engine whose runs give these outputs or errors, one after the other; the last one is repeated. */
function engine(...runs: EngineRun[]): Executor & { readonly requests: ExecutionRequest[] } {
  return noisyEngine(runs, runs.slice(-1))
}

/** An engine whose runs with another order of sums give other outputs or errors than its canonical ones. */
function noisyEngine(
  canonical: readonly EngineRun[],
  other: readonly EngineRun[],
): Executor & { readonly requests: ExecutionRequest[] } {
  const requests: ExecutionRequest[] = []
  return {
    requests,
    runtimes,
    load: () => ({ jobs: 0, capacity: 1 }),
    execute: (request) => {
      const runs = request.sumOrder === 'other' ? other : canonical
      const run = requests.filter(({ sumOrder }) => sumOrder === request.sumOrder).length
      requests.push(request)
      const outputs = runs[Math.min(run, runs.length - 1)] ?? []
      return SingleChunkExecution.from(async () => {
        if (typeof outputs === 'string') throw new OgError(outputs, 'The run failed.')
        return { outputs, inputUnits: 1, outputUnits: 0, engineFingerprint: fingerprint }
      })
    },
  }
}

const outputs = (first: number, count = 2n): Tensor[] => [
  tensorOf('sum', 'FP32', [1, 2], new Float32Array([first, 5])),
  tensorOf('count', 'INT64', [1], new BigInt64Array([count])),
]
const exact: Manifest = { ...fixtureManifest, determinism: 'exact', tolerance: 0 }

/** Audits a run with the fixture's outputs by an engine. */
const check = (executor: Executor, init: RunInit = { manifest: exact }, open?: OpenOutputs) => {
  const { evidence } = makeRun(init)
  return replayMethod(executor).check(evidence, init.manifest ?? fixtureManifest, undefined, open)
}
const open: OpenOutputs = async () => fixtureOutputs

describe('an exact model', () => {
  it('gives match with the root of the own output for the same bits', async () => {
    expect(await check(engine(fixtureOutputs))).toMatchObject({
      outcome: outcomes.match,
      outputRoot: tensorsRoot('output', fixtureOutputs),
      distance: 0,
      fingerprint,
    })
  })

  it('gives mismatch for any other bits, the sign of zero included, without an output of the worker', async () => {
    expect(await check(engine(outputs(4.0000005)))).toMatchObject({ outcome: outcomes.mismatch, distance: 0 })
    const zero = { manifest: exact, outputs: outputs(0) }
    expect((await check(engine(outputs(-0)), zero)).outcome).toBe(outcomes.mismatch)
    expect((await check(engine(outputs(0)), zero)).outcome).toBe(outcomes.match)
  })

  it('gives inconclusive when two runs of the own engine differ', async () => {
    expect((await check(engine(outputs(1), outputs(2)))).outcome).toBe(outcomes.inconclusive)
    expect((await check(engine(outputs(1), 'MODEL_FAILED'))).outcome).toBe(outcomes.inconclusive)
  })

  it('gives failed for the same typed error twice, inconclusive for two results', async () => {
    expect(await check(engine('MODEL_FAILED'))).toMatchObject({ outcome: outcomes.failed, fingerprint, distance: 0 })
    expect((await check(engine('BAD_TENSOR'))).outcome).toBe(outcomes.failed)
    expect((await check(engine('MODEL_FAILED', 'BAD_TENSOR'))).outcome).toBe(outcomes.inconclusive)
    expect((await check(engine('MODEL_FAILED', fixtureOutputs))).outcome).toBe(outcomes.inconclusive)
  })

  it.each(['MODEL_TIMEOUT', 'MODEL_MEMORY', 'MODEL_CRASHED', 'OUTPUT_TOO_LARGE'] as const)(
    'gives inconclusive for %s',
    async (code) => {
      expect((await check(engine(code))).outcome).toBe(outcomes.inconclusive)
    },
  )

  it('gives inconclusive for a runtime that the manifest does not list, or that the engine does not have', async () => {
    const other: Hex = `0x${'77'.repeat(32)}`
    const receipt: RunInit['receipt'] = (value) => ({ ...value, runtimeId: other })
    expect((await check(engine(fixtureOutputs), { manifest: exact, receipt })).outcome).toBe(outcomes.inconclusive)
    const bare = { ...engine(fixtureOutputs), runtimes: [] }
    expect((await check(bare)).outcome).toBe(outcomes.inconclusive)
  })

  it('throws errors of the node', async () => {
    await expect(check(engine('UNAVAILABLE'))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})

describe('a model with a tolerance', () => {
  it('requests the outputs after the own root is known, and only for other bits', async () => {
    const roots: Hex[] = []
    const record: OpenOutputs = async (root) => {
      roots.push(root)
      return fixtureOutputs
    }
    expect((await check(engine(fixtureOutputs), {}, record)).outcome).toBe(outcomes.match)
    expect(roots).toEqual([])
    const own = outputs(4.00001)
    const found = await check(noisyEngine([own], [outputs(4.00002)]), {}, record)
    expect(found).toMatchObject({ outcome: outcomes.within, outputRoot: tensorsRoot('output', own) })
    expect(roots).toEqual([tensorsRoot('output', own)])
    expect(decodeDistance(found.distance)).toBeGreaterThan(1e-6)
    expect(decodeDistance(found.distance)).toBeLessThan(1e-5)
  })

  it('gives mismatch beyond the tolerance, for other integers and for other non-finite elements', async () => {
    expect((await check(engine(outputs(4.01)), {}, open)).outcome).toBe(outcomes.mismatch)
    expect(await check(engine(outputs(4, 3n)), {}, open)).toMatchObject({ outcome: outcomes.mismatch, distance: 255 })
    expect((await check(engine(outputs(Number.NaN)), {}, open)).outcome).toBe(outcomes.mismatch)
  })

  it('gives within with the least distance where only the sign of zero differs', async () => {
    const claimed = outputs(0)
    const found = await check(engine(outputs(-0)), { outputs: claimed }, async () => claimed)
    expect(found).toMatchObject({ outcome: outcomes.within, distance: 1 })
  })

  it('gives notServed for outputs that are not sent or not the receipt’s, inconclusive without a way to request them', async () => {
    const own = engine(outputs(4.00001))
    expect((await check(own, {}, async () => undefined)).outcome).toBe(outcomes.notServed)
    expect((await check(own, {}, async () => outputs(4.00001))).outcome).toBe(outcomes.notServed)
    expect((await check(own, {})).outcome).toBe(outcomes.inconclusive)
  })

  it('does not use a tolerance above 1e-2: inconclusive, or mismatch in the same engine', async () => {
    const manifest = { ...fixtureManifest, tolerance: 0.5 }
    const own = engine(outputs(4.2))
    expect((await check(own, { manifest }, open)).outcome).toBe(outcomes.inconclusive)
    const receipt: RunInit['receipt'] = (value) => ({ ...value, engineFingerprint: fingerprint })
    expect((await check(own, { manifest, receipt }, open)).outcome).toBe(outcomes.mismatch)
  })

  it('gives the outcome that the distance and the tolerance determine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.float({ min: Math.fround(3.9), max: Math.fround(4.1), noNaN: true }), async (value) => {
        const { outcome } = await check(noisyEngine([outputs(value)], [outputs(value + 1)]), {}, open)
        const worst = Math.abs(Math.fround(value) - 4) / Math.max(value, 5)
        const expected = value === 4 ? 'match' : worst <= fixtureManifest.tolerance ? 'within' : 'mismatch'
        expect(outcome).toBe(outcomes[expected])
      }),
      { numRuns: 50 },
    )
  })
})

describe('a difference within the tolerance', () => {
  /** Logits beside a constant: ±90 is less than a hundredth of it. */
  const large: Manifest = { ...fixtureManifest, tolerance: 1e-2 }
  const sum = (...values: [number, number]): Tensor[] => [
    tensorOf('sum', 'FP32', [1, 2], new Float32Array(values)),
    tensorOf('count', 'INT64', [1], new BigInt64Array([2n])),
  ]
  const own = sum(4, 9_000)
  /** The outcome of an engine for claimed outputs. */
  const judge = (executor: Executor, claimed: readonly Tensor[]) =>
    check(executor, { manifest: large, outputs: claimed }, async () => claimed)

  it('is inconclusive beyond the rounding noise of the own runs, with the tag of the own output', async () => {
    const executor = noisyEngine([own], [sum(4.0001, 9_000)])
    const found = await judge(executor, sum(-80, 9_000))
    const expected = {
      outcome: outcomes.inconclusive,
      distance: 0,
      outputRoot: tensorsRoot('output', own),
      fingerprint,
    }
    expect(found).toMatchObject(expected)
    expect(executor.requests).toHaveLength(1 + noiseLimits.runs)
  })

  it('is within up to the multiple of the noise, and inconclusive beyond it', async () => {
    const noise = 2 ** -13
    const executor = () => noisyEngine([own], [sum(4 + noise, 9_000)])
    const bound = noiseLimits.multiple * noise
    expect((await judge(executor(), sum(4 - bound, 9_000))).outcome).toBe(outcomes.within)
    expect((await judge(executor(), sum(4 - 2 * bound, 9_000))).outcome).toBe(outcomes.inconclusive)
  })

  it('is within by a few units in the last place without a further run', async () => {
    const executor = engine(own)
    expect((await judge(executor, sum(4 + 2 ** -20, 9_000))).outcome).toBe(outcomes.within)
    expect(executor.requests).toHaveLength(1)
  })

  it('has runs with another order of sums, first with the own inputs, until one explains it', async () => {
    const executor = noisyEngine([own], [own, sum(4.01, 9_000)])
    const { evidence } = makeRun({ manifest: large, outputs: sum(4.1, 9_000) })
    const found = await replayMethod(executor).check(evidence, large, undefined, async () => sum(4.1, 9_000))
    expect(found.outcome).toBe(outcomes.within)
    const [, first, second, ...rest] = executor.requests
    expect(rest).toEqual([])
    expect(first).toMatchObject({ sumOrder: 'other', inputs: evidence.inputs })
    expect(second).toMatchObject({ sumOrder: 'other' })
    expect(second?.inputs).not.toEqual(evidence.inputs)
  })

  it.each(['MODEL_TIMEOUT', 'MODEL_MEMORY', 'MODEL_CRASHED', 'MODEL_FAILED', 'BAD_MODEL'] as const)(
    'is inconclusive where a run that measures rounding ends with %s',
    async (code) => {
      const executor = noisyEngine([own], [code])
      expect((await judge(executor, sum(4.1, 9_000))).outcome).toBe(outcomes.inconclusive)
      expect(executor.requests).toHaveLength(2)
    },
  )

  it('throws errors of the node in a run that measures rounding', async () => {
    const judged = judge(noisyEngine([own], ['OVERLOADED']), sum(4.1, 9_000))
    await expect(judged).rejects.toMatchObject({ code: 'OVERLOADED' })
  })

  it('is measured for no match, no exact model and no difference beyond the tolerance', async () => {
    const runs = async (executor: ReturnType<typeof engine>, claimed: Tensor[], manifest: Manifest) => {
      const { evidence } = makeRun({ manifest, outputs: claimed })
      const { outcome } = await replayMethod(executor).check(evidence, manifest, undefined, async () => claimed)
      return [outcome, executor.requests.map(({ sumOrder }) => sumOrder)]
    }
    expect(await runs(engine(own), own, large)).toEqual([outcomes.match, [undefined]])
    expect(await runs(engine(own), own, exact)).toEqual([outcomes.match, [undefined]])
    const twice = [outcomes.mismatch, [undefined, undefined]]
    expect(await runs(engine(own), sum(4.1, 9_000), exact)).toEqual(twice)
    expect(await runs(engine(own), sum(4, 8_000), large)).toEqual(twice)
  })
})
