import {
  type ErrorCode,
  type Executor,
  type Manifest,
  OgError,
  SingleChunkExecution,
  type Tensor,
  tensorOf,
  zeroBytes32,
} from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { replayMethod } from './replay-method.ts'
import { fixtureManifest, fixtureOutputs } from './testing/fixture-model.ts'
import { makeFixture } from './testing/make-fixture.ts'
import { verifyReceiptFile } from './verify-receipt.ts'

const engineFingerprint = `0x${'aa'.repeat(32)}` as const

/** An engine with the given outputs, one list per run; further runs repeat the last list. */
function executorOf(...runs: (readonly Tensor[])[]): Executor {
  let run = 0
  return {
    runtimes: [],
    load: () => ({ jobs: 0, capacity: 1 }),
    execute: () => {
      const outputs = runs[Math.min(run++, runs.length - 1)] ?? []
      return SingleChunkExecution.from(async () => ({ outputs, inputUnits: 1, outputUnits: 0, engineFingerprint }))
    },
  }
}

/** An engine whose runs fail with these codes, one after the other; further runs give the fixture's outputs. */
function failing(...codes: ErrorCode[]): Executor {
  let run = 0
  return {
    ...executorOf(),
    execute: () => {
      const code = codes[run++]
      return SingleChunkExecution.from(async () => {
        if (code !== undefined) throw new OgError(code, 'The run failed.')
        return { outputs: fixtureOutputs, inputUnits: 1, outputUnits: 0, engineFingerprint }
      })
    },
  }
}

const outputs = (first: number, second = 5): Tensor[] => [
  tensorOf('sum', 'FP32', [1, 2], new Float32Array([first, second])),
  fixtureOutputs[1] as Tensor,
]

const exact: Manifest = { ...fixtureManifest, determinism: 'exact', tolerance: 0 }
const check = (manifest: Manifest, own: Executor, claimed?: readonly Tensor[]) =>
  replayMethod(own).check(makeFixture({ manifest, ...(claimed && { outputs: claimed }) }).file, manifest)

describe('replayMethod', () => {
  it('returns match for the same bits', async () => {
    expect(await check(fixtureManifest, executorOf(fixtureOutputs))).toEqual({
      outcome: 'match',
      maxRelativeError: 0,
      engineFingerprint,
      detail: 'the same bits',
    })
  })

  it('returns within and the relative error for a difference below the tolerance', async () => {
    const found = await check(fixtureManifest, executorOf(outputs(4.00002)))
    expect(found.outcome).toBe('within')
    expect(found.maxRelativeError).toBeGreaterThan(390_000)
    expect(found.maxRelativeError).toBeLessThan(410_000)
  })

  it('returns mismatch for a difference above the tolerance', async () => {
    const found = await check(fixtureManifest, executorOf(outputs(4.001)))
    expect(found).toMatchObject({ outcome: 'mismatch', engineFingerprint })
    expect(found.maxRelativeError).toBeGreaterThan(1_000_000)
  })

  it('returns mismatch for any difference of an exact model, including the sign of zero', async () => {
    expect((await check(exact, executorOf(outputs(4.0000005)))).outcome).toBe('mismatch')
    expect((await check(exact, executorOf(outputs(0)), outputs(-0))).outcome).toBe('mismatch')
    expect((await check(fixtureManifest, executorOf(outputs(0)), outputs(-0))).outcome).toBe('within')
  })

  it('returns mismatch for other shapes, names, counts and positions of NaN', async () => {
    const [sum, count] = fixtureOutputs as [Tensor, Tensor]
    for (const own of [
      [],
      [sum],
      [count, sum],
      [{ ...sum, name: 'total' }, count],
      [{ ...sum, shape: [2, 1] }, count],
      outputs(Number.NaN),
      outputs(Number.POSITIVE_INFINITY),
    ]) {
      expect(await check(fixtureManifest, executorOf(own))).toMatchObject({
        outcome: 'mismatch',
        maxRelativeError: Number.MAX_SAFE_INTEGER,
      })
    }
  })

  it('returns mismatch for an answer to an input on which the model fails twice', async () => {
    expect(await check(fixtureManifest, failing('MODEL_FAILED', 'MODEL_FAILED'))).toMatchObject({
      outcome: 'mismatch',
      detail: 'the model fails on this input: MODEL_FAILED',
    })
    expect(await check(fixtureManifest, failing('MODEL_FAILED'))).toMatchObject({ outcome: 'inconclusive' })
  })

  it.each(['MODEL_TIMEOUT', 'MODEL_MEMORY', 'MODEL_CRASHED', 'OUTPUT_TOO_LARGE'] as const)(
    'returns inconclusive for %s: another machine may get further',
    async (code) => {
      expect(await check(fixtureManifest, failing(code, code))).toMatchObject({ outcome: 'inconclusive' })
    },
  )

  it("passes errors on that are not the model's", async () => {
    await expect(check(fixtureManifest, failing('STORE'))).rejects.toMatchObject({ code: 'STORE' })
  })

  it('does not use a tolerance above 0.01: other bits are inconclusive, and a mismatch in the same engine', async () => {
    const lax: Manifest = { ...fixtureManifest, tolerance: 1 }
    expect((await check(lax, executorOf(fixtureOutputs))).outcome).toBe('match')
    expect((await check(lax, executorOf(outputs(4.1)))).outcome).toBe('inconclusive')
    const { file } = makeFixture({ manifest: lax })
    const own: Executor = executorOf(outputs(4.1))
    const { receipt } = file
    const sameEngine = { ...file, receipt: { ...receipt, value: { ...receipt.value, engineFingerprint } } }
    expect((await replayMethod(own).check(sameEngine, lax)).outcome).toBe('mismatch')
  })

  it('returns inconclusive when two runs of the own engine differ', async () => {
    expect(await check(fixtureManifest, executorOf(outputs(4.1), outputs(4.2)))).toMatchObject({
      outcome: 'inconclusive',
      engineFingerprint: zeroBytes32,
    })
  })
})

describe('verifyReceiptFile with an executor', () => {
  const { file } = makeFixture()

  it('reports that the answer was recomputed', async () => {
    const report = await verifyReceiptFile(file, { executor: executorOf(fixtureOutputs) })
    expect(report.ok).toBe(true)
    expect(report.checks.at(-1)).toEqual({ name: 'replay', ok: true, detail: 'the same bits' })
    expect(report.guarantee).toContain('recomputed here: the same bits')
    expect(report.stillTrusted[0]).toBe('your own machine and engine, which recomputed the answer')
  })

  it('fails for another answer although two auditors confirmed it', async () => {
    const report = await verifyReceiptFile(file, { executor: executorOf(outputs(7)) })
    expect(report).toMatchObject({ ok: false, couldNotCheck: false, guarantee: 'none: replay does not hold' })
  })

  it('is undecided if the engine fails or contradicts itself', async () => {
    const broken: Executor = {
      runtimes: [],
      load: () => ({ jobs: 0, capacity: 1 }),
      execute: () =>
        SingleChunkExecution.from(() => Promise.reject(new OgError('MODEL_MEMORY', 'The model took too much memory.'))),
    }
    for (const own of [broken, executorOf(outputs(4.1), outputs(4.2))]) {
      const report = await verifyReceiptFile(file, { executor: own })
      expect(report).toMatchObject({ ok: false, couldNotCheck: true })
      expect(report.checks.at(-1)).toMatchObject({ name: 'replay', ok: null })
    }
  })

  it('stops with the reason of the signal', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(verifyReceiptFile(file, { executor: executorOf(fixtureOutputs), signal })).rejects.toThrow('enough')
  })
})
