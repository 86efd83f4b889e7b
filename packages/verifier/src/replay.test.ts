import {
  type Executor,
  type Manifest,
  OgError,
  SingleChunkExecution,
  type Tensor,
  tensorOf,
  zeroBytes32,
} from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { replayMethod } from './replay.ts'
import { fixtureManifest, fixtureOutputs } from './testing/fixture-model.ts'
import { makeFixture } from './testing/make-fixture.ts'
import { verifyReceiptFile } from './verify.ts'

const engineFingerprint = `0x${'aa'.repeat(32)}` as const

/** An engine that gives these outputs, one list a run, the last one for ever. */
function replayer(...runs: (readonly Tensor[])[]): Executor {
  let run = 0
  return {
    engineFingerprint,
    load: () => ({ jobs: 0, capacity: 1 }),
    execute: () => {
      const outputs = runs[Math.min(run++, runs.length - 1)] ?? []
      return SingleChunkExecution.from(async () => ({ outputs, inputUnits: 1, outputUnits: 0 }))
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

describe('replay', () => {
  it('finds the same bits', async () => {
    expect(await check(fixtureManifest, replayer(fixtureOutputs))).toEqual({
      outcome: 'match',
      maxRelativeError: 0,
      engineFingerprint,
      detail: 'the same bits',
    })
  })

  it('finds what lies within the tolerance, and says how far', async () => {
    const found = await check(fixtureManifest, replayer(outputs(4.00002)))
    expect(found.outcome).toBe('within')
    expect(found.maxRelativeError).toBeGreaterThan(390_000)
    expect(found.maxRelativeError).toBeLessThan(410_000)
  })

  it('finds what lies outside', async () => {
    const found = await check(fixtureManifest, replayer(outputs(4.001)))
    expect(found).toMatchObject({ outcome: 'mismatch', engineFingerprint })
    expect(found.maxRelativeError).toBeGreaterThan(1_000_000)
  })

  it('forgives an exact model nothing, not even the sign of zero', async () => {
    expect((await check(exact, replayer(outputs(4.0000005)))).outcome).toBe('mismatch')
    expect((await check(exact, replayer(outputs(0)), outputs(-0))).outcome).toBe('mismatch')
    expect((await check(fixtureManifest, replayer(outputs(0)), outputs(-0))).outcome).toBe('within')
  })

  it('takes other shapes, names, counts and places of NaN for what they are', async () => {
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
      expect(await check(fixtureManifest, replayer(own))).toMatchObject({
        outcome: 'mismatch',
        maxRelativeError: Number.MAX_SAFE_INTEGER,
      })
    }
  })

  it('accuses nobody when the own engine contradicts itself', async () => {
    expect(await check(fixtureManifest, replayer(outputs(4.1), outputs(4.2)))).toMatchObject({
      outcome: 'inconclusive',
      engineFingerprint: zeroBytes32,
    })
  })
})

describe('verify with replay', () => {
  const { file } = makeFixture()

  it('says that the answer was recomputed here', async () => {
    const report = await verifyReceiptFile(file, { replayer: replayer(fixtureOutputs) })
    expect(report.ok).toBe(true)
    expect(report.checks.at(-1)).toEqual({ name: 'replay', ok: true, detail: 'the same bits' })
    expect(report.guarantee).toContain('recomputed here: the same bits')
    expect(report.stillTrusted[0]).toBe('your own machine and engine, which recomputed the answer')
  })

  it('fails on another answer though two auditors signed it', async () => {
    const report = await verifyReceiptFile(file, { replayer: replayer(outputs(7)) })
    expect(report).toMatchObject({ ok: false, couldNotCheck: false, guarantee: 'none: replay does not hold' })
  })

  it('could not check what its engine cannot run or cannot decide', async () => {
    const broken: Executor = {
      engineFingerprint,
      load: () => ({ jobs: 0, capacity: 1 }),
      execute: () =>
        SingleChunkExecution.from(() => Promise.reject(new OgError('MODEL_MEMORY', 'The model took too much memory.'))),
    }
    for (const own of [broken, replayer(outputs(4.1), outputs(4.2))]) {
      const report = await verifyReceiptFile(file, { replayer: own })
      expect(report).toMatchObject({ ok: false, couldNotCheck: true })
      expect(report.checks.at(-1)).toMatchObject({ name: 'replay', ok: null })
    }
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(verifyReceiptFile(file, { replayer: replayer(fixtureOutputs), signal })).rejects.toThrow('enough')
  })
})
