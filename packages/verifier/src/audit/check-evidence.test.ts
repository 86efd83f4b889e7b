import { createSigner, type Evidence, type Hex, randomBytes32, systemRandom, tensorOf } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { makeRun, type RunInit } from '../testing/make-run.ts'
import { assertEvidence } from './check-evidence.ts'

const bytes32 = (): Hex => randomBytes32(systemRandom)
const worker = createSigner(bytes32())
const gateway = createSigner(bytes32())

/** Checks evidence of a run, changed after it was signed. */
const check = (init: RunInit = {}, change: Partial<Evidence> = {}, leafHash?: Hex) => {
  const { evidence, receiptHash, hasher } = makeRun({ worker, gateway, ...init })
  const context = { hasher, signerOf: () => undefined }
  return () =>
    assertEvidence({ ...evidence, ...change }, { receiptHash: leafHash ?? receiptHash }, worker.address, context)
}

describe('assertEvidence', () => {
  it('returns the digests of honest evidence', () => {
    const { evidence, receiptHash, jobHash, hasher } = makeRun({ worker, gateway })
    const context = { hasher, signerOf: () => undefined }
    expect(assertEvidence(evidence, { receiptHash }, worker.address, context)).toEqual({ receiptHash, jobHash })
  })

  it('accepts the signing key of an account', () => {
    const hot = createSigner(bytes32())
    const { evidence, receiptHash, hasher } = makeRun({
      worker: hot,
      gateway,
      receipt: (value) => ({ ...value, worker: worker.address }),
      assignment: (value) => ({ ...value, worker: worker.address }),
    })
    const signerOf = (account: Hex) => (account === worker.address ? hot.address : undefined)
    const verify = (of: typeof signerOf | (() => undefined)) => () =>
      assertEvidence(evidence, { receiptHash }, worker.address, { hasher, signerOf: of })
    expect(verify(signerOf)).not.toThrow()
    expect(verify(() => undefined)).toThrow(expect.objectContaining({ code: 'BAD_SIGNATURE' }))
  })

  it.each<[string, Partial<Evidence>, string]>([
    ['another input', { inputs: [tensorOf('x', 'FP32', [1], Float32Array.of(9))] }, 'job.inputHash'],
    ['other parameters', { params: { outputs: ['sum'] } }, 'job.paramsHash'],
    ['another salt of the input', { inputSalt: bytes32() }, 'job.inputHash'],
    ['another salt of the parameters', { paramsSalt: bytes32() }, 'job.paramsHash'],
    ['another salt of the output', { outputSalt: bytes32() }, 'receipt.outputSaltHash'],
  ])('rejects %s', (_, change, rule) => {
    expect(check({}, change)).toThrow(expect.objectContaining({ details: expect.objectContaining({ rule }) }))
  })

  it('rejects the receipt of another leaf, and a job that the receipt does not name', () => {
    expect(check({}, {}, bytes32())).toThrow(expect.objectContaining({ code: 'BAD_BATCH' }))
    const other = makeRun({ worker, gateway }).evidence
    expect(check({}, { job: other.job, assignment: other.assignment })).toThrow(
      expect.objectContaining({ code: 'BAD_RECEIPT' }),
    )
  })

  it('rejects objects of other signers, sessions and attempts', () => {
    const other = createSigner(bytes32())
    const signature = other.sign(bytes32())
    const { evidence } = makeRun({ worker, gateway })
    for (const name of ['job', 'assignment', 'receipt'] as const) {
      const { evidence: own, receiptHash, hasher } = makeRun({ worker, gateway })
      const forged = { ...own, [name]: { value: own[name].value, signature } }
      const verify = () =>
        assertEvidence(forged, { receiptHash }, worker.address, { hasher, signerOf: () => undefined })
      expect(verify, name).toThrow(expect.objectContaining({ code: 'BAD_SIGNATURE' }))
    }
    expect(check({ receipt: (value) => ({ ...value, session: bytes32() }) })).toThrow('session')
    expect(check({ receipt: (value) => ({ ...value, attempt: 2 }) })).toThrow('attempt')
    expect(check({ worker: other })).toThrow('worker')
    expect(evidence.receipt.value.worker).toBe(worker.address)
  })
})
