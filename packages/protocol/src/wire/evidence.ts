import * as z from 'zod'
import { bytesSchema } from '../byte-schemas.ts'
import { encodeRecord } from '../canonical.ts'
import { keccak256Hex, sha256Hex } from '../hash.ts'
import { type Address, fromHex, type Hex, toHex } from '../hex.ts'
import type { RunParams } from '../interfaces/execution.ts'
import { limits } from '../limits.ts'
import { runParamsSchema } from '../params.ts'
import type { SignedAnswer } from '../receipt-file.ts'
import type { Signature, Signer } from '../signature.ts'
import type { Tensor } from '../tensor.ts'
import { type WireError, wireErrorSchema } from '../wire-error.ts'
import { recordCodec } from './codec.ts'
import { signedAnswerRecordSchema, signedAnswerToRecord } from './signed-answer.ts'
import { tensorsRecordSchema, tensorToRecord } from './tensor-record.ts'

/** Data that allows another node to check a receipt. */
export interface Evidence extends SignedAnswer {
  readonly blind: Hex
  readonly params: RunParams
  readonly inputs: readonly Tensor[]
  readonly outputs: readonly Tensor[]
}

/** Stream `/og/evidence/1`, auditor to worker; signed by the auditor's account. */
export interface EvidenceRequest {
  readonly receiptHash: Hex
  readonly auditor: Address
  /** Unix milliseconds; a worker refuses what is more than a minute off. */
  readonly at: number
  readonly signature: Signature
}

export type EvidenceResponse =
  | { readonly type: 'evidence'; readonly evidence: Evidence }
  | { readonly type: 'error'; readonly error: WireError }

const evidenceSchema = z.strictObject({
  answer: signedAnswerRecordSchema,
  blind: bytesSchema(32).transform(toHex),
  params: runParamsSchema,
  inputs: tensorsRecordSchema,
  outputs: tensorsRecordSchema,
})

function evidenceToRecord(evidence: Evidence): unknown {
  return {
    answer: signedAnswerToRecord(evidence),
    blind: fromHex(evidence.blind),
    params: { outputs: [...evidence.params.outputs] },
    inputs: evidence.inputs.map(tensorToRecord),
    outputs: evidence.outputs.map(tensorToRecord),
  }
}

const evidenceValueSchema: z.ZodType<Evidence> = evidenceSchema.transform(({ answer, ...rest }) => ({
  ...answer,
  ...rest,
}))

/** Evidence as it is kept on disk and hashed into a verdict. */
export const evidenceCodec = recordCodec(
  'evidence',
  2 * limits.jobBytes + 64 * 1024,
  evidenceValueSchema,
  evidenceToRecord,
)

/** `evidenceHash` of a verdict. */
export function hashEvidence(evidence: Evidence): Hex {
  return sha256Hex(evidenceCodec.encode(evidence))
}

export const evidenceRequestCodec = recordCodec<EvidenceRequest>(
  'evidence request',
  1024,
  z.strictObject({
    receiptHash: bytesSchema(32).transform(toHex),
    auditor: bytesSchema(20).transform(toHex),
    at: z.int().min(0),
    signature: bytesSchema(65).transform(toHex),
  }),
  (request) => ({
    receiptHash: fromHex(request.receiptHash),
    auditor: fromHex(request.auditor),
    at: request.at,
    signature: fromHex(request.signature),
  }),
)

export const evidenceResponseCodec = recordCodec<EvidenceResponse>(
  'evidence response',
  evidenceCodec.maxBytes + 1024,
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('evidence'), evidence: evidenceValueSchema }),
    z.strictObject({ type: z.literal('error'), error: wireErrorSchema }),
  ]) as never,
  (response) =>
    response.type === 'error'
      ? { ...response }
      : { type: response.type, evidence: evidenceToRecord(response.evidence) },
)

/** Digest that an auditor signs to ask for evidence: keccak256 of dag-cbor (tag, receiptHash, auditor, at). */
export function evidenceRequestDigest(request: Omit<EvidenceRequest, 'signature'>): Hex {
  return keccak256Hex(
    encodeRecord(['og/evidence-request/1', fromHex(request.receiptHash), fromHex(request.auditor), request.at]),
  )
}

export function signEvidenceRequest(signer: Signer, receiptHash: Hex, at: number): EvidenceRequest {
  const request = { receiptHash, auditor: signer.address, at }
  return { ...request, signature: signer.sign(evidenceRequestDigest(request)) }
}
