import fc from 'fast-check'
import { expect, it } from 'vitest'

import { hexOf, messages } from '../arbitraries.fixture.ts'
import { createSigner, recoverSigner } from '../signature.ts'
import { evidenceCodec, evidenceRequestDigest, hashEvidence, signEvidenceRequest } from './evidence.ts'

it("requires a request with the auditor's signature over receipt, account and time", () => {
  const signer = createSigner(`0x${'42'.repeat(32)}`)
  fc.assert(
    fc.property(hexOf(32), hexOf(32), fc.maxSafeNat(), (receiptHash, other, at) => {
      fc.pre(receiptHash !== other)
      const request = signEvidenceRequest(signer, receiptHash, at)
      expect(request.auditor).toBe(signer.address)
      expect(recoverSigner(evidenceRequestDigest(request), request.signature)).toBe(signer.address)
      for (const changed of [
        { receiptHash: other },
        { at: at + 1 },
        { auditor: other.slice(0, 42) as `0x${string}` },
      ]) {
        expect(evidenceRequestDigest({ ...request, ...changed })).not.toBe(evidenceRequestDigest(request))
      }
    }),
    { numRuns: 20 },
  )
})

it('has the same hash after encoding and decoding', () => {
  fc.assert(
    fc.property(messages.evidence, (evidence) => {
      expect(hashEvidence(evidenceCodec.decode(evidenceCodec.encode(evidence)))).toBe(hashEvidence(evidence))
    }),
    { numRuns: 30 },
  )
})
